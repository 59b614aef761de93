/** The words at a mark, and that no two of them lie on each other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LabelToPlace, labelBox, placeLabels } from '../../../model/view/label-placement.ts'
import { compactMoney, labelText, wrapLabel } from '../../../model/view/labels.ts'

describe('labelText', () => {
  const body = { kind: 'BODY', name: 'Common Security and Defence Policy', names: [], acronym: 'CSDP' } as const
  it('names things briefly', () => {
    expect(labelText(body, 'EN')).toBe('CSDP')
    expect(labelText({ ...body, name: 'Frontex' }, 'EN')).toBe('Frontex')
    expect(labelText({ ...body, paragraph: 19 }, 'EN')).toBe('§\u00a019 Common Security and Defence Policy')
    expect(labelText({ ...body, money: { amount: '229900000', currency: 'EUR' } }, 'FR')).toBe('229,9\u00a0M\u00a0EUR')
  })
})

describe('compactMoney', () => {
  it('shortens millions and thousands of millions as each language does', () => {
    const show = (amount: string) => [
      compactMoney({ amount, currency: 'EUR' }, 'EN'),
      compactMoney({ amount, currency: 'EUR' }, 'FR'),
    ]
    expect(show('8000000000')).toEqual(['8\u00a0bn\u00a0EUR', '8\u202f000\u00a0M\u00a0EUR'])
    expect(show('50000000')).toEqual(['50\u00a0M\u00a0EUR', '50\u00a0M\u00a0EUR'])
    expect(show('500000')).toEqual(['500,000\u00a0EUR', '500\u202f000\u00a0EUR'])
  })
})

describe('wrapLabel', () => {
  it('breaks into two lines at most', () => {
    expect(wrapLabel('Niger')).toEqual(['Niger'])
    expect(wrapLabel('Nigerien security forces')).toEqual(['Nigerien security', 'forces'])
    expect(wrapLabel('A label of a great many words that will not fit anywhere')).toEqual([
      'A label of a',
      'great many words t…',
    ])
  })
  it('holds any text in two short lines without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const lines = wrapLabel(text)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) {
          expect(Array.from(new Intl.Segmenter().segment(line)).length).toBeLessThanOrEqual(23)
          expect(line).not.toMatch(/\p{Cc}/u)
        }
      }),
    )
  })
})

const overlap = (a: ReturnType<typeof labelBox>, b: ReturnType<typeof labelBox>): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('placeLabels', () => {
  const label = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 600 }),
    radius: fc.integer({ min: 5, max: 17 }),
    width: fc.integer({ min: 10, max: 110 }),
    height: fc.constantFrom(12, 25),
  })
  it('never lays a label on another label or on a foreign mark', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), (drawn) => {
        const labels: LabelToPlace[] = drawn.map((each, index) => ({ ...each, id: `n${index}`, covers: 'nothing' }))
        const sides = placeLabels(labels, [])
        const boxes = labels.flatMap((each) => {
          const side = sides.get(each.id)
          return side ? [{ id: each.id, box: labelBox(each, side) }] : []
        })
        const others = [
          ...boxes,
          ...labels.map(({ id, x, y, radius }) => ({
            id,
            box: { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
          })),
        ]
        const covered = boxes.flatMap(({ id, box }) =>
          others.filter((other) => other.id !== id && overlap(box, other.box)).map((other) => `${id} on ${other.id}`),
        )
        expect(covered).toEqual([])
      }),
    )
  })
  it('keeps its side where it can and prefers the side that crosses no line', () => {
    const one: LabelToPlace = { id: 'a', x: 100, y: 100, radius: 10, width: 40, height: 12, covers: 'nothing' }
    expect(placeLabels([one], []).get('a')).toBe('below')
    expect(placeLabels([{ ...one, side: 'left' }], []).get('a')).toBe('left')
    expect(placeLabels([one], [{ from: [100, 100], to: [100, 200] }]).get('a')).toBe('right')
  })
  it('stays inside the frame where it can', () => {
    const one: LabelToPlace = { id: 'a', x: 30, y: 30, radius: 10, width: 80, height: 12, covers: 'nothing' }
    expect(placeLabels([one], [], { left: 0, top: 0, right: 400, bottom: 400 }).get('a')).toBe('right')
    expect(placeLabels([one], [], { left: 0, top: 0, right: 60, bottom: 60 }).has('a')).toBe(false)
    expect(placeLabels([{ ...one, x: 3 }], [], { left: 0, top: 0, right: 60, bottom: 60 }).has('a')).toBe(true)
  })
  it('shows what must be shown even where there is no room', () => {
    const crowd: LabelToPlace[] = Array.from({ length: 9 }, (_, index) => ({
      id: `n${index}`,
      x: 100 + (index % 3) * 12,
      y: 100 + Math.floor(index / 3) * 12,
      radius: 6,
      width: 80,
      height: 12,
      covers: index === 8 ? 'anything' : 'nothing',
    }))
    expect(placeLabels(crowd, []).has('n8')).toBe(true)
  })
})
