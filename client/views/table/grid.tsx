/** One of the table's lists as an ARIA grid: one place to tab to, arrows from cell to cell, rows that are selected together. */
import { useComputed, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { TableList } from '../../../model/view/view-state.ts'
import { UnequalSign } from '../../components/signs.tsx'
import { t } from '../../i18n/index.ts'
import { sortBy } from '../../state/actions/table.ts'
import { isPhone } from '../../state/screen.ts'
import { sortOf } from '../../state/table.ts'
import { type Column, columnName } from './column.ts'
import { listenToGrid } from './grid-events.ts'
import type { List } from './lists.ts'
import { placeOf, selectedIds, standingRow, standOn } from './standing.ts'
import { followScroll, mostAtOnce, piecesOf, rowHeight } from './window.ts'

/** Said outright, because rows that are laid out as cards are no rows to every browser. */
const roles = {
  grid: { role: 'grid' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader', scope: 'row' },
  gridcell: { role: 'gridcell' },
} as const

/** Rows that a phone shows as cards before more are asked for. */
const cardsAtOnce = 150

interface GridProps<Row extends { readonly id: string }> {
  readonly of: List<Row>
}

export function Grid<Row extends { readonly id: string }>({ of }: GridProps<Row>) {
  const table = useRef<HTMLTableElement>(null)
  const rows = of.shown.value
  const columns = of.columns.value
  const long = !isPhone.value && rows.length > mostAtOnce
  const standing = useComputed(() => of.shown.value.findIndex(({ id }) => id === standingRow.value))
  const most = useSignal(cardsAtOnce)
  // Cards are of any height, so that there is no telling which are in sight: more of them come when asked for.
  const cards = Math.min(rows.length, Math.max(most.value, standing.value + 1))
  const pieces = long
    ? piecesOf(rows.length, standing.value)
    : [{ from: 0, to: isPhone.value ? cards : rows.length, shown: true }]
  useLayoutEffect(() => (table.current ? listenToGrid(table.current, of) : undefined), [of])
  useLayoutEffect(() => standOn(table.current, rows))
  useLayoutEffect(() => {
    const scroller = table.current?.parentElement
    return long && scroller ? followScroll(scroller) : undefined
  }, [long])
  const heads = isPhone.value ? 0 : 1
  return (
    <div class="table-scroll">
      <table
        ref={table}
        class={`${of.list} ${isPhone.value ? 'cards' : ''} ${long ? 'long' : ''}`}
        {...roles.grid}
        aria-label={t(`table.${of.list}-caption`)}
        aria-multiselectable="true"
        aria-rowcount={rows.length + heads}
        aria-colcount={columns.length + 1}
      >
        {long && (
          <colgroup>
            {columns.map(({ id }) => (
              <col key={id} class={`col-${id}`} />
            ))}
            <col class="col-menu" />
          </colgroup>
        )}
        {heads > 0 && <Heads list={of.list} columns={columns} />}
        <tbody {...roles.rowgroup}>
          {pieces.flatMap(({ from, to, shown }) =>
            shown
              ? rows
                  .slice(from, to)
                  .map((row, index) => (
                    <GridRow key={row.id} row={row} at={from + index + heads + 1} of={of} columns={columns} />
                  ))
              : [
                  <Gap
                    key={`gap ${from === 0 ? 'before' : to === rows.length ? 'after' : 'between'}`}
                    rows={to - from}
                  />,
                ],
          )}
        </tbody>
      </table>
      {isPhone.value && cards < rows.length && (
        <button type="button" class="link fold" onClick={() => (most.value = cards + cardsAtOnce)}>
          {t('more', { count: Math.min(cardsAtOnce, rows.length - cards) })}
        </button>
      )}
    </div>
  )
}

/** Stands for rows that are not on the page, and takes their room. */
const Gap = ({ rows }: { readonly rows: number }) => (
  <tr class="gap" aria-hidden="true" style={{ height: `${rows * rowHeight()}px` }} />
)

interface HeadsProps<Row> {
  readonly list: TableList
  readonly columns: readonly Column<Row>[]
}

function Heads<Row>({ list, columns }: HeadsProps<Row>) {
  const { column, descending } = sortOf(list)
  const stands = useComputed(() => placeOf(undefined))
  return (
    <thead {...roles.rowgroup}>
      <tr {...roles.row} aria-rowindex={1}>
        {columns.map(({ id, align, sign }, index) => (
          <th
            key={id}
            {...roles.columnheader}
            scope="col"
            class={`col-${id} ${align ?? ''}`}
            aria-sort={column !== id ? 'none' : descending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              class="plain"
              tabIndex={stands.value === index ? 0 : -1}
              title={t('table.sort', { column: columnName(id) })}
              onClick={() => sortBy(list, id)}
            >
              {sign ? (
                <>
                  <UnequalSign />
                  <span class="unseen">{columnName(id)}</span>
                </>
              ) : (
                columnName(id)
              )}
              <span class="direction" aria-hidden="true">
                {column !== id ? '' : descending ? '▾' : '▴'}
              </span>
            </button>
          </th>
        ))}
        <th {...roles.columnheader} scope="col">
          <span class="unseen">{t('table.actions')}</span>
        </th>
      </tr>
    </thead>
  )
}

interface GridRowProps<Row extends { readonly id: string }> {
  readonly row: Row
  /** Its number in the grid, the heads being 1. */
  readonly at: number
  readonly of: List<Row>
  readonly columns: readonly Column<Row>[]
}

/** Follows what it reads by itself, so that selecting one row draws one row. */
function GridRow<Row extends { readonly id: string }>({ row, at, of, columns }: GridRowProps<Row>) {
  const selected = useComputed(() => selectedIds.value.has(row.id))
  const stands = useComputed(() => placeOf(row.id))
  return (
    <tr
      {...roles.row}
      data-id={row.id}
      aria-rowindex={at}
      aria-selected={selected.value}
      class={selected.value ? 'selected' : undefined}
    >
      {columns.map((column, index) => (
        <Cell key={column.id} column={column} row={row} first={index === 0} tabbed={stands.value === index} />
      ))}
      <td {...roles.gridcell} class="row-menu">
        <button
          type="button"
          class="plain icon"
          tabIndex={stands.value === columns.length ? 0 : -1}
          aria-haspopup="menu"
          aria-label={t('table.actions-for', { name: of.nameOf(row) })}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      </td>
    </tr>
  )
}

interface CellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
  readonly first: boolean
  readonly tabbed: boolean
}

function Cell<Row>({ column, row, first, tabbed }: CellProps<Row>) {
  const { id, align, cell, text } = column
  const words = text(row)
  const Tag = first ? 'th' : 'td'
  return (
    <Tag
      {...(first ? roles.rowheader : roles.gridcell)}
      class={`col-${id} ${align ?? ''} ${words === '' ? 'empty' : ''}`}
      tabIndex={tabbed ? 0 : -1}
    >
      {isPhone.value && !first && words !== '' && <span class="cell-name">{columnName(id)} </span>}
      {cell ? cell(row) : words}
    </Tag>
  )
}
