/** A table whose heads sort and whose rows select; native, so that every reader knows how to walk it. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { UnequalSign } from '../../components/signs.tsx'
import { compareNames } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { rowFilter, sortBy, sortOf, type TableSection } from '../../state/table.ts'
import { selection } from '../../state/view.ts'
import type { Column } from './columns.tsx'
import { selectRow, walkRows } from './row-actions.ts'
import { filterRows, sortRows } from './rows.ts'

interface DataTableProps<Row> {
  readonly section: TableSection
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** What the row is called where only one of its cells is read. */
  readonly nameOf: (row: Row) => string
  readonly actions: (row: Row) => ComponentChildren
  /** The keyboard's way to the menu of a row, where it has one. */
  readonly openMenu?: (row: Row, element: Element) => void
}

/** Rows put on the page at once. */
const pageSize = 600

export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { section, caption, columns, rows, nameOf } = props
  const most = useSignal(pageSize)
  const wordsOf = (row: Row) => [nameOf(row), ...columns.map(({ value }) => value(row))].join(' ')
  const kept = filterRows(rows, rowFilter.value, wordsOf)
  const sorted = sortRows(kept, columns, { ...sortOf(section), compare: compareNames })
  if (rows.length === 0) return <p class="empty-words">{t(`table.empty-${section}`)}</p>
  if (kept.length === 0) return <p class="empty-words">{t('table.none', { text: rowFilter.value })}</p>
  return (
    <div class="table-scroll">
      {kept.length < rows.length && (
        <output class="unseen">{t('table.filtered', { shown: kept.length, all: rows.length })}</output>
      )}
      <table>
        <caption class="unseen">{caption}</caption>
        <Heads section={section} columns={columns} />
        <tbody>
          {sorted.slice(0, most.value).map((row) => (
            <Row key={row.id} row={row} table={props} />
          ))}
        </tbody>
      </table>
      {sorted.length > most.value && (
        <button type="button" class="link fold" onClick={() => (most.value += pageSize)}>
          {t('more', { count: Math.min(pageSize, sorted.length - most.value) })}
        </button>
      )}
    </div>
  )
}

interface HeadsProps<Row> {
  readonly section: TableSection
  readonly columns: readonly Column<Row>[]
}

function Heads<Row>({ section, columns }: HeadsProps<Row>) {
  const { column, descending } = sortOf(section)
  return (
    <thead>
      <tr>
        {columns.map(({ key, align, sign }) => (
          <th
            key={key}
            scope="col"
            class={align}
            aria-sort={column !== key ? undefined : descending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              class="plain"
              title={t('table.sort', { column: t(key) })}
              onClick={() => sortBy(section, key)}
            >
              {sign ? (
                <>
                  <UnequalSign />
                  <span class="unseen">{t(key)}</span>
                </>
              ) : (
                t(key)
              )}
              <span class="direction" aria-hidden="true">
                {column !== key ? '' : descending ? '▾' : '▴'}
              </span>
            </button>
          </th>
        ))}
        <th scope="col">
          <span class="unseen">{t('table.actions')}</span>
        </th>
      </tr>
    </thead>
  )
}

function Row<Item extends { readonly id: string }>({
  row,
  table,
}: {
  readonly row: Item
  readonly table: DataTableProps<Item>
}) {
  const { columns, nameOf, actions, openMenu } = table
  const selected = selection.value.includes(row.id)
  const clicked = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('.row-actions')) return
    selectRow(row.id, event)
  }
  const pressed = (event: KeyboardEvent) => {
    walkRows(event)
    if (!openMenu || !(event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) return
    event.preventDefault()
    if (event.target instanceof Element) openMenu(row, event.target)
  }
  return (
    <tr class={selected ? 'selected' : undefined} onClick={clicked}>
      {columns.map(({ key, align, cell }, index) =>
        index === 0 ? (
          <th key={key} scope="row">
            <button
              type="button"
              class="plain row-button"
              aria-pressed={selected}
              aria-label={nameOf(row)}
              onKeyDown={pressed}
            >
              {cell(row)}
            </button>
          </th>
        ) : (
          <td key={key} class={align}>
            {cell(row)}
          </td>
        ),
      )}
      <td class="row-actions">{actions(row)}</td>
    </tr>
  )
}
