/** The years of a picture, and the window that is dragged and played over them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factSpan } from '../../../model/partial-date.ts'
import { dateOfYear, yearAxis, yearPoint } from '../../../model/view/year-axis.ts'
import { closed, dragged, moveEdge, runFrom, slide, stepped, type YearWindow } from '../../../model/view/year-window.ts'

const spans = (...dates: readonly (readonly (string | undefined)[])[]) =>
  dates.flatMap(([start, end]) => factSpan(start, end) ?? [])

describe('yearAxis', () => {
  it('counts facts where they begin, and without a beginning where they end', () => {
    const counted = spans(['2014-05'], ['2014', '2018-03-16'], [undefined, '2016'], ['2018-12-31', '2018-12-31'])
    expect(yearAxis({ counted })?.bins.map(({ from, count }) => [from, count])).toEqual([
      [2014, 2],
      [2015, 0],
      [2016, 1],
      [2017, 0],
      [2018, 1],
    ])
  })

  it('reaches over what is shown without being counted, and open ends reach nowhere', () => {
    expect(yearAxis({ counted: spans(['2017']), shown: spans(['2012-01-01', '2013']) })).toMatchObject({
      first: 2012,
      last: 2017,
    })
    expect(yearAxis({ counted: spans([undefined, undefined]) })).toBeUndefined()
  })

  it('takes wider bars for long times, without losing a fact', () => {
    const any = fc.integer({ min: 1, max: 9998 })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (starts) => {
        const axis = yearAxis({ counted: spans(...starts.map((year) => [dateOfYear(year)] as const)) })
        const bins = axis?.bins ?? []
        expect(bins.length).toBeLessThanOrEqual(60)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(starts.length)
        for (const year of starts) expect(bins.filter(({ from, to }) => year >= from && year <= to)).toHaveLength(1)
        expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([axis?.first, axis?.last])
      }),
    )
  })

  it('places a day within its year, in leap years and others', () => {
    expect(yearPoint('2018-01-01')).toBe(2018)
    expect(yearPoint('2018-07-02')).toBeCloseTo(2018 + 182 / 365, 10)
    expect(yearPoint('2020-12-31')).toBeCloseTo(2020 + 365 / 366, 10)
    expect(yearPoint('0050-01-01')).toBe(50)
  })
})

const axis = {
  first: 2013,
  last: 2019,
  bins: [2013, 2014, 2015, 2016, 2017, 2018, 2019].map((year) => ({ from: year, to: year, count: 1 })),
}
const wide = {
  first: 1900,
  last: 1999,
  bins: Array.from({ length: 10 }, (_, index) => ({ from: 1900 + 10 * index, to: 1909 + 10 * index, count: 1 })),
}

describe('dragging', () => {
  it('sets an edge to the boundary next to the pointer; at the end of the axis it is open', () => {
    const window = { from: 2015, to: 2017 }
    const edge = (grip: 'from' | 'to', to: number) => dragged({ grip, window, start: 2015 }, to, axis)
    expect(edge('from', 2013.6)).toEqual({ from: 2014, to: 2017 })
    expect(edge('from', 2012)).toEqual({ to: 2017 })
    expect(edge('from', 2019.9)).toEqual({ from: 2017, to: 2017 })
    expect(edge('to', 2018.7)).toEqual({ from: 2015, to: 2018 })
    expect(edge('to', 2020)).toEqual({ from: 2015 })
    expect(edge('to', 2013)).toEqual({ from: 2015, to: 2015 })
  })

  it('moves the whole window as far as the axis reaches', () => {
    const drag = { grip: 'window', window: { from: 2015, to: 2016 }, start: 2015.5 } as const
    expect(dragged(drag, 2016.6, axis)).toEqual({ from: 2016, to: 2017 })
    expect(dragged(drag, 2019.9, axis)).toEqual({ from: 2018, to: 2019 })
    expect(slide({ to: 2015 }, -9, axis)).toEqual({ from: 2013, to: 2015 })
  })

  it('draws a new window over whole bars, in either direction; over everything it is none', () => {
    const ground = { grip: 'ground', window: {}, start: 2015.4 } as const
    expect(dragged(ground, 2015.6, axis)).toEqual({ from: 2015, to: 2015 })
    expect(dragged(ground, 2017.2, axis)).toEqual({ from: 2015, to: 2017 })
    expect(dragged(ground, 2013.9, axis)).toEqual({ from: 2013, to: 2015 })
    expect(dragged({ ...ground, start: 2013 }, 2025, axis)).toEqual({})
    expect(dragged({ ...ground, start: 1934 }, 1941, wide)).toEqual({ from: 1930, to: 1949 })
  })

  it('never gives a window that ends before it begins or leaves the axis', () => {
    const anyYear = fc.option(fc.integer({ min: 2013, max: 2019 }), { nil: undefined })
    const anyGrip = fc.constantFrom('from' as const, 'to' as const, 'window' as const, 'ground' as const)
    const anyPoint = fc.double({ min: 2010, max: 2023, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(anyYear, anyYear), anyGrip, fc.tuple(anyPoint, anyPoint), ([a, b], grip, [start, to]) => {
        const ordered = a !== undefined && b !== undefined && a > b ? { from: b, to: a } : { from: a, to: b }
        const window: YearWindow = {
          ...(ordered.from && { from: ordered.from }),
          ...(ordered.to && { to: ordered.to }),
        }
        const after = closed(dragged({ grip, window, start: Math.max(2013, Math.min(2020, start)) }, to, axis), axis)
        expect(after.from).toBeLessThanOrEqual(after.to)
        expect([after.from >= 2013, after.to <= 2019]).toEqual([true, true])
      }),
    )
  })
})

describe('stepping', () => {
  it('goes one bar on, and no further than the axis', () => {
    expect(stepped({ from: 2015, to: 2016 }, 1, axis)).toEqual({ from: 2016, to: 2017 })
    expect(stepped({ from: 2018, to: 2019 }, 1, axis)).toBeUndefined()
    expect(stepped({ from: 2013, to: 2013 }, -1, axis)).toBeUndefined()
    expect(stepped({ from: 1910, to: 1919 }, 1, wide)).toEqual({ from: 1920, to: 1929 })
  })

  it('begins at the ends where everything is shown', () => {
    expect(stepped({}, 1, axis)).toEqual({ from: 2013, to: 2013 })
    expect(stepped({}, -1, axis)).toEqual({ from: 2019, to: 2019 })
    expect(stepped({}, 1, { first: 2018, last: 2018, bins: axis.bins.slice(5, 6) })).toBeUndefined()
  })

  it('runs from where it is, or from the beginning once it is at the end', () => {
    expect(runFrom({ from: 2014, to: 2014 }, axis)).toEqual({ from: 2015, to: 2015 })
    expect(runFrom({ from: 2018 }, axis)).toEqual({ from: 2013, to: 2014 })
    expect(runFrom({}, axis)).toEqual({ from: 2013, to: 2013 })
  })

  it('keeps a window from outside the axis in one piece', () => {
    expect(closed({ to: 2000 }, axis)).toEqual({ from: 2000, to: 2000 })
    expect(moveEdge({ from: 2015 }, { from: 2014 }, axis)).toEqual({ from: 2014 })
  })
})
