/** How the table is looked at: part of the view, never a step to undo, and always with a column to see. */
import { beforeEach, describe, expect, it } from 'vitest'
import { filterRows, showList, showUsualColumns, sortBy, toggleColumn } from '../../../client/state/actions/table.ts'
import { columnsOf, rowWords, sortOf, table, tableList } from '../../../client/state/table.ts'
import { history, lastEntry, restore, view } from '../../../client/state/view.ts'
import { usualColumns } from '../../../model/view/table-columns.ts'
import { emptyPicture } from '../../../model/view/view-state.ts'

beforeEach(() => restore({ view: 'table', language: 'EN', picture: emptyPicture, selection: [] }, 'none'))

describe('the table', () => {
  it('shows its links first, then what is asked for; what is usual leaves no trace in the view', () => {
    expect([tableList.value, rowWords.value, view.value.table]).toEqual(['links', '', undefined])
    showList('nodes')
    filterRows('niger ')
    expect(view.value.table).toEqual({ list: 'nodes', words: 'niger ' })
    expect(lastEntry.value.kind).toBe('replace')
    showList('links')
    expect(lastEntry.value.kind).toBe('push')
    filterRows('')
    expect(view.value).not.toHaveProperty('table')
    expect(history.value).toEqual({ past: [], future: [] })
  })

  it('sorts each list by itself, turned round when asked again', () => {
    sortBy('nodes', 'degree')
    sortBy('nodes', 'degree')
    expect([sortOf('nodes'), sortOf('links')]).toEqual([
      { column: 'degree', descending: true },
      { column: 'from', descending: false },
    ])
    sortBy('nodes', 'name')
    expect(view.value.table).toBeUndefined()
  })

  it('shows columns in the order of the table, keeps at least one, and goes back to the usual ones', () => {
    toggleColumn('nodes', 'code')
    expect(columnsOf('nodes')).toEqual(['name', 'kind', 'code', ...usualColumns.nodes.slice(2)])
    for (const column of columnsOf('nodes')) toggleColumn('nodes', column)
    expect(columnsOf('nodes')).toEqual(['degree'])
    sortBy('nodes', 'id')
    showUsualColumns('nodes')
    expect(columnsOf('nodes')).toEqual(usualColumns.nodes)
    expect(table.value).toEqual({ nodes: { sort: { column: 'id', descending: false } } })
  })

  it('keeps no more words than the address gives back', () => {
    filterRows('x'.repeat(500))
    expect(rowWords.value).toHaveLength(200)
  })
})
