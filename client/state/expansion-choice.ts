/** What is ticked in the menu of a node before it expands, and how much each tick stands for. */
import type { EntityKind } from '../../model/kinds/index.ts'
import type { Expansion, TypeChoice } from './actions/expand.ts'
import { type ExpansionRow, rowKey } from './expansion-counts.ts'

/** Ticked types, as {@link choiceKey}, and ticked kinds; nothing ticked stands for everything. */
export interface Ticks {
  readonly types: ReadonlySet<string>
  readonly kinds: ReadonlySet<EntityKind>
}

export const noTicks: Ticks = { types: new Set(), kinds: new Set() }

/** How many relationships there are, and how many of them are not on the canvas yet. */
export interface Amount {
  readonly all: number
  readonly left: number
}

export const choiceKey = ({ type, direction }: TypeChoice): string => `${type} ${direction}`

/** Types, those with most relationships first, with what each stands for among the kinds that are ticked. */
export const typesToTick = (
  rows: readonly ExpansionRow[],
  drawn: ReadonlyMap<string, number>,
  { kinds }: Pick<Ticks, 'kinds'>,
): readonly (TypeChoice & Amount)[] =>
  sumBy({ rows, drawn, counts: ({ kind }) => isTicked(kinds, kind) }, choiceKey).map(
    ([{ type, direction }, amount]) => ({ type, direction, ...amount }),
  )

/** Kinds, those with most relationships first, with what each stands for among the types that are ticked. */
export const kindsToTick = (
  rows: readonly ExpansionRow[],
  drawn: ReadonlyMap<string, number>,
  { types }: Pick<Ticks, 'types'>,
): readonly ({ readonly kind: EntityKind } & Amount)[] =>
  sumBy({ rows, drawn, counts: (row) => isTicked(types, choiceKey(row)) }, ({ kind }) => kind).map(
    ([{ kind }, amount]) => ({ kind, ...amount }),
  )

/** What everything that is ticked stands for together. */
export function amountOf(
  rows: readonly ExpansionRow[],
  drawn: ReadonlyMap<string, number>,
  { types, kinds }: Ticks,
): Amount {
  const counts = (row: ExpansionRow) => isTicked(types, choiceKey(row)) && isTicked(kinds, row.kind)
  return sumBy({ rows, drawn, counts }, () => '')[0]?.[1] ?? { all: 0, left: 0 }
}

/** Where nothing is ticked, everything is. */
const isTicked = <Value>(ticked: ReadonlySet<Value>, value: Value): boolean => ticked.size === 0 || ticked.has(value)

interface Summed {
  readonly rows: readonly ExpansionRow[]
  readonly drawn: ReadonlyMap<string, number>
  /** Whether a row adds to the amount of its key; the order of keys stays, whatever counts. */
  readonly counts: (row: ExpansionRow) => boolean
}

function sumBy(
  { rows, drawn, counts }: Summed,
  keyOf: (row: ExpansionRow) => string,
): readonly (readonly [ExpansionRow, Amount])[] {
  const totals = new Map<string, number>()
  const sums = new Map<string, readonly [ExpansionRow, Amount]>()
  for (const row of rows) {
    const key = keyOf(row)
    totals.set(key, (totals.get(key) ?? 0) + row.count)
    const [first, { all, left }] = sums.get(key) ?? [row, { all: 0, left: 0 }]
    const more = counts(row) ? Math.max(0, row.count - (drawn.get(rowKey(row)) ?? 0)) : 0
    sums.set(key, [first, { all: all + (counts(row) ? row.count : 0), left: left + more }])
  }
  return [...sums]
    .sort(([a], [b]) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || (a < b ? -1 : 1))
    .map(([, sum]) => sum)
}

/** Ticks one, or takes its tick away. */
export function toggled<Value>(ticked: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(ticked)
  if (!next.delete(value)) next.add(value)
  return next
}

/** The expansion that the ticks ask for. */
export function expansionOf(rows: readonly ExpansionRow[], { types, kinds }: Ticks): Expansion {
  const chosen = new Map(rows.filter((row) => types.has(choiceKey(row))).map((row) => [choiceKey(row), row]))
  return {
    ...(chosen.size > 0 && { types: [...chosen.values()].map(({ type, direction }) => ({ type, direction })) }),
    ...(kinds.size > 0 && { kinds: [...kinds] }),
  }
}
