/** Ticks in the menu of a node: what each stands for, what they stand for together, and the expansion they ask for. */
import { describe, expect, it } from 'vitest'
import {
  amountOf,
  expansionOf,
  kindsToTick,
  noTicks,
  toggled,
  typesToTick,
} from '../../../client/state/expansion-choice.ts'
import type { ExpansionRow } from '../../../client/state/expansion-counts.ts'

const rows: readonly ExpansionRow[] = [
  { type: 'leads', direction: 'IN', kind: 'TOPIC', count: 2 },
  { type: 'created', direction: 'OUT', kind: 'COUNTRY', count: 2 },
  { type: 'created', direction: 'OUT', kind: 'TOPIC', count: 3 },
  { type: 'created', direction: 'IN', kind: 'BODY', count: 1 },
]
const drawn = new Map([['created OUT TOPIC', 1]])

describe('ticks', () => {
  it('add up kinds, keep directions apart, most first', () => {
    expect(typesToTick(rows, drawn, noTicks)).toEqual([
      { type: 'created', direction: 'OUT', all: 5, left: 4 },
      { type: 'leads', direction: 'IN', all: 2, left: 2 },
      { type: 'created', direction: 'IN', all: 1, left: 1 },
    ])
    expect(kindsToTick(rows, drawn, noTicks)).toEqual([
      { kind: 'TOPIC', all: 5, left: 4 },
      { kind: 'COUNTRY', all: 2, left: 2 },
      { kind: 'BODY', all: 1, left: 1 },
    ])
  })

  it('of kinds change what types stand for, never their order, and the other way round', () => {
    expect(typesToTick(rows, drawn, { kinds: new Set(['BODY']) })).toEqual([
      { type: 'created', direction: 'OUT', all: 0, left: 0 },
      { type: 'leads', direction: 'IN', all: 0, left: 0 },
      { type: 'created', direction: 'IN', all: 1, left: 1 },
    ])
    expect(kindsToTick(rows, drawn, { types: new Set(['leads IN']) }).map(({ all }) => all)).toEqual([2, 0, 0])
  })

  it('stand for everything where nothing is ticked, else for what meets both', () => {
    expect(amountOf(rows, drawn, noTicks)).toEqual({ all: 8, left: 7 })
    const ticks = { types: new Set(['created OUT', 'leads IN']), kinds: new Set(['TOPIC'] as const) }
    expect(amountOf(rows, drawn, ticks)).toEqual({ all: 5, left: 4 })
    expect(expansionOf(rows, ticks)).toEqual({
      types: [
        { type: 'leads', direction: 'IN' },
        { type: 'created', direction: 'OUT' },
      ],
      kinds: ['TOPIC'],
    })
    expect(expansionOf(rows, noTicks)).toEqual({})
    expect(amountOf([], drawn, noTicks)).toEqual({ all: 0, left: 0 })
  })

  it('go when they are set again', () => {
    expect(toggled(toggled(new Set(['a']), 'b'), 'a')).toEqual(new Set(['b']))
  })
})
