/** Layouts: newcomers find places, what is fixed keeps its own, and the same graph is arranged the same way. */
import { describe, expect, it } from 'vitest'
import type { Arrangement } from '../../../client/graph/layouts/arrangement.ts'
import { arrange } from '../../../client/graph/layouts/force.ts'
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
