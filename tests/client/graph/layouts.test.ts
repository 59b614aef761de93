/** Layouts: newcomers find places, what is fixed keeps its own, and the same graph is arranged the same way. */
import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../../client/graph/layouts/arrangement.ts'
import { arrange } from '../../../client/graph/layouts/force.ts'
import { layoutIds } from '../../../client/graph/layouts/arrangement.ts'
import { layouts } from '../../../client/graph/layouts/index.ts'
import { orderAmong } from '../../../client/graph/layouts/order.ts'
import { freePlaces } from '../../../client/graph/layouts/free-places.ts'
import { ringPlaces } from '../../../client/graph/layouts/newcomers.ts'

const box = { width: 72, height: 52 }

describe('arrange', () => {
  const ring: Arrangement = {
    boxes: Array.from({ length: 30 }, (_, index) => ({ id: `n${index}`, ...box, fixed: false })),
    lines: Array.from({ length: 30 }, (_, index) => [`n${index}`, `n${(index * 7 + 1) % 30}`] as const),
  }
  it('gives every box a place of its own', () => {
    const places = Object.values(arrange(ring))
    expect(places).toHaveLength(30)
    const apart = places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])))
    expect(Math.min(...apart)).toBeGreaterThan(30)
  })
  it('arranges the same graph the same way', () => {
    expect(arrange(ring)).toEqual(arrange(ring))
  })
  it('places newcomers near what they hang on and leaves the rest alone', () => {
    const fixed = Array.from({ length: 12 }, (_, index) => ({
      id: `old${index}`,
      ...box,
      at: [(index % 4) * 120, Math.floor(index / 4) * 120] as const,
      fixed: true,
    }))
    const fresh = ['x', 'y', 'z'].map((id, index) => ({
      id,
      ...box,
      at: [500 + index * 60, 60] as const,
      fixed: false,
    }))
    const places = arrange({
      boxes: [...fixed, ...fresh],
      lines: fresh.map(({ id }) => ['old7', id] as const),
    })
    expect(Object.keys(places).sort()).toEqual(['x', 'y', 'z'])
    for (const [x, y] of Object.values(places)) expect(Math.hypot(x - 360, y - 120)).toBeLessThan(420)
  })
})

describe('freePlaces', () => {
  it('lays no box on another and moves none that has room', () => {
    const boxes = [
      { id: 'there', ...box, at: [0, 0] as const, fixed: true },
      { id: 'onto', ...box, fixed: false },
      { id: 'clear', ...box, fixed: false },
    ]
    const places = freePlaces({ onto: [10, 5], clear: [300, 300] }, boxes)
    expect(places['clear']).toEqual([300, 300])
    const [x = 0, y = 0] = places['onto'] ?? []
    expect(Math.abs(x) >= box.width || Math.abs(y) >= box.height).toBe(true)
    expect(Math.hypot(x, y)).toBeLessThan(110)
  })
})

describe('ringPlaces', () => {
  it('gives as many free places as asked for, away from the crowd first', () => {
    const crowd = [
      [-100, 0],
      [-120, 30],
      [-120, -30],
    ] as const
    const places = ringPlaces(50, [0, 0], crowd)
    expect(places).toHaveLength(50)
    expect(places[0]?.[0]).toBeGreaterThan(0)
    const apart = places.flatMap((a, i) =>
      [...crowd, ...places.slice(i + 1)].map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])),
    )
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(39)
  })
})

describe('layouts to choose', () => {
  const boxes = Array.from({ length: 40 }, (_, index) => ({ id: `n${index}`, ...box, fixed: false }))
  const pin = { id: 'pin', ...box, at: [333, -77] as const, fixed: true }
  const lines = Array.from({ length: 39 }, (_, index) => [`n${Math.floor(index / 3)}`, `n${index + 1}`] as const)
  const asked: Arrangement = {
    boxes: [...boxes, pin],
    lines: [...lines, ['n0', 'pin']],
    order: lines,
    centres: ['n5'],
  }

  it('are those that are offered', () => {
    expect(layouts.map(({ id }) => id)).toEqual(layoutIds)
  })
  it.each(layouts)(
    '$id places everything but the pins, no two on each other, the same way each time',
    ({ arrange: lay }) => {
      const places = lay(asked)
      expect(Object.keys(places).sort()).toEqual(boxes.map(({ id }) => id).sort())
      const all = [...Object.values(places), pin.at]
      const touching = all.flatMap((a, index) =>
        all.slice(index + 1).filter((b) => Math.abs(a[0] - b[0]) < box.width && Math.abs(a[1] - b[1]) < box.height),
      )
      expect(touching).toEqual([])
      expect(lay(asked)).toEqual(places)
    },
  )
  it('layered: very many are layered the quick way, circles or not, with every line downwards but those that close one', () => {
    const order = Array.from({ length: 700 }, (_, index) => [`m${Math.floor(index / 2)}`, `m${index + 1}`] as const)
    const ids = [...new Set(order.flat())]
    const places = layouts
      .find(({ id }) => id === 'layered')
      ?.arrange({
        boxes: ids.map((id) => ({ id, ...box, fixed: false })),
        lines: [],
        order: [...order, ['m700', 'm0']],
        downwards: true,
      })
    const depth = (id: string) => places?.[id]?.[1] ?? Number.NaN
    expect(order.filter(([before, after]) => before !== after && depth(before) >= depth(after))).toEqual([])
  })
  it('concentric: further from the selection is further out', () => {
    const places = layouts.find(({ id }) => id === 'concentric')?.arrange({ ...asked, boxes }) ?? {}
    const radius = (id: string) => Math.hypot(...(places[id] ?? [0, 0]))
    expect(radius('n5')).toBe(0)
    // n5 hangs on n1, which hangs on n0.
    expect(radius('n1')).toBeLessThan(radius('n0'))
  })
  it('layered: money runs from donor over instrument to recipient', () => {
    const ties = [
      { type: 'provides', source: 'donor', target: 'flow' },
      { type: 'channelled_through', source: 'flow', target: 'fund' },
      { type: 'received_by', source: 'flow', target: 'force' },
    ]
    const ids = ['force', 'fund', 'flow', 'donor']
    const places = layouts
      .find(({ id }) => id === 'layered')
      ?.arrange({ boxes: ids.map((id) => ({ id, ...box, fixed: false })), lines: [], ...orderAmong(ties) })
    expect(
      Object.entries(places ?? {})
        .sort(([, a], [, b]) => a[0] - b[0])
        .map(([id]) => id),
    ).toEqual(['donor', 'flow', 'fund', 'force'])
  })
  it('by country: north is above south, east is right of west, and what is tied to a country is near it', () => {
    const earth = (id: string, longitude: number, latitude: number) => ({
      id,
      ...box,
      fixed: false,
      onEarth: { longitude, latitude },
    })
    const places =
      layouts
        .find(({ id }) => id === 'by-country')
        ?.arrange({
          boxes: [
            earth('mali', -4, 17.6),
            earth('niger', 8, 17.6),
            earth('libya', 17, 27),
            { ...box, id: 'm', fixed: false },
          ],
          lines: [['m', 'libya']],
        }) ?? {}
    const at = (id: string) => places[id] ?? [Number.NaN, Number.NaN]
    expect(at('mali')[0]).toBeLessThan(at('niger')[0])
    expect(at('libya')[1]).toBeLessThan(at('niger')[1])
    expect(Math.hypot(at('m')[0] - at('libya')[0], at('m')[1] - at('libya')[1])).toBeLessThan(140)
  })
})
