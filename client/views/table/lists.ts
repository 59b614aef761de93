/** The table's two lists: their rows are what is drawn or held by a group that is drawn, always; which are kept, and in which order, is a matter of looking. */
import { computed, type ReadonlySignal } from '@preact/signals'
import type { TableList } from '../../../model/view/view-state.ts'
import { compareNames } from '../../i18n/format.ts'
import { relationshipSentence } from '../../i18n/sentences.ts'
import { nameIn } from '../../i18n/text-in.ts'
import { drawnRelationships, entities, passing, type RelationshipElement } from '../../state/elements.ts'
import { columnsOf, rowWords, sortOf } from '../../state/table.ts'
import type { Column } from './column.ts'
import { linkColumns } from './link-columns.tsx'
import { nodeColumns, type NodeRow } from './node-columns.tsx'
import { filterRows, findable, sortRows } from './rows.ts'

/** What is shown of a list, whatever its rows are. */
export interface ShownList {
  readonly list: TableList
  /** What holds the words of the filter, sorted. */
  readonly shown: ReadonlySignal<readonly { readonly id: string }[]>
}

export interface List<Row extends { readonly id: string }> extends ShownList {
  /** Everything that is drawn. */
  readonly rows: ReadonlySignal<readonly Row[]>
  readonly shown: ReadonlySignal<readonly Row[]>
  /** The columns that are shown. */
  readonly columns: ReadonlySignal<readonly Column<Row>[]>
  /** What a row is called where it is spoken of. */
  readonly nameOf: (row: Row) => string
}

interface Declared<Row> {
  readonly list: TableList
  readonly columns: readonly Column<Row>[]
  readonly rows: ReadonlySignal<readonly Row[]>
  readonly nameOf: (row: Row) => string
  /** Forms of names by which a row is found beside what its cells say. */
  readonly forms: (row: Row) => readonly string[]
}

function listOf<Row extends { readonly id: string }>({ forms, ...declared }: Declared<Row>): List<Row> {
  const { list, columns, rows } = declared
  const findableRows = computed(() =>
    findable(rows.value, (row) => [...forms(row), ...columns.map(({ text }) => text(row))].join(' ')),
  )
  const kept = computed(() =>
    rowWords.value.trim() === '' ? rows.value : filterRows(findableRows.value, rowWords.value),
  )
  const chosen = computed(() => {
    const shown: readonly string[] = columnsOf(list)
    return columns.filter(({ id }) => shown.includes(id))
  })
  const shown = computed(() => sortRows(kept.value, columns, { ...sortOf(list), compare: compareNames }))
  return { ...declared, columns: chosen, shown }
}

let nodesBefore: ReadonlyMap<string, NodeRow> = new Map()

/** A row that says what it said before is the same object, so that it is not put on the page anew. */
const nodeRows = computed<readonly NodeRow[]>(() => {
  const lines = linesDrawn()
  const rows = passing.value.nodes.flatMap(({ id }) => {
    const entity = entities.value.get(id)
    if (!entity) return []
    const drawn = lines.get(id) ?? 0
    const before = nodesBefore.get(id)
    return before?.drawn === drawn && before.names === entity.names ? before : { ...entity, drawn }
  })
  nodesBefore = new Map(rows.map((row) => [row.id, row]))
  return rows
})

/** How many lines of the picture end at each node. */
function linesDrawn(): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  for (const { source, target } of passing.value.edges)
    for (const end of new Set([source, target])) lines.set(end, (lines.get(end) ?? 0) + 1)
  return lines
}

const namesOf = (id: string): readonly string[] => {
  const entity = entities.value.get(id)
  return entity ? [entity.nameEN, entity.nameFR, ...entity.names.map(({ text }) => text)] : []
}

export const nodeList: List<NodeRow> = listOf({
  list: 'nodes',
  columns: nodeColumns,
  rows: nodeRows,
  nameOf: nameIn,
  forms: ({ id }) => namesOf(id),
})

export const linkList: List<RelationshipElement> = listOf({
  list: 'links',
  columns: linkColumns,
  rows: drawnRelationships,
  nameOf: relationshipSentence,
  forms: ({ source, target }) => [...namesOf(source), ...namesOf(target)],
})
