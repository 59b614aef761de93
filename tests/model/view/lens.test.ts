/** What a lens hides: counted again in the plainest way, and each of its conditions by itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../model/kinds/index.ts'
import { factSpan } from '../../../model/partial-date.ts'
import { withContainers } from '../../../model/source.ts'
import { conditionsOf, newestFirst, sameLens, withoutCondition } from '../../../model/view/lens-conditions.ts'
import { buildScene, type DrawnEntity, type DrawnRelationship } from '../../../model/view/scene.ts'
import { isOpen, type Lens, openLens } from '../../../model/view/view-state.ts'
import { bases, confidences } from '../../../model/vocabulary.ts'
import { anyDate, anyLens, anyWindow } from '../../fixtures/arbitrary-lens.ts'

const parents = new Map([
  ['article', 'thread'],
  ['sheet', 'thread'],
])
const named = { types: ['supports', 'member_of', 'hosts'], sources: ['thread', 'article', 'sheet', 'page'] }
const ids = ['a', 'b', 'c', 'd', 'e', 'f']

interface Dates {
  readonly start?: string
  readonly end?: string
}
/** Facts as a dataset has them, before anything was made of their dates and sources. */
interface PlainEntity extends Dates, Pick<DrawnEntity, 'id' | 'kind'> {}
interface PlainLink
  extends Dates,
    Pick<DrawnRelationship, 'id' | 'source' | 'target' | 'type' | 'basis' | 'confidence' | 'contested'> {
  readonly restsOn: readonly string[]
}

const datesOf = ({ from, to }: Pick<Lens, 'from' | 'to'>): Dates => ({
  ...(from && { start: from }),
  ...(to && { end: to }),
})

const anyEntity = (id: string): fc.Arbitrary<PlainEntity> =>
  fc
    .record({ kind: fc.constantFrom(...kinds.slice(0, 3).map(({ kind }) => kind)), window: anyWindow })
    .map(({ kind, window }) => ({ id, kind, ...datesOf(window) }))

const anyLink: fc.Arbitrary<Omit<PlainLink, 'id'>> = fc
  .record({
    source: fc.constantFrom(...ids),
    target: fc.constantFrom(...ids),
    type: fc.constantFrom(...named.types),
    basis: fc.constantFrom(...bases),
    confidence: fc.constantFrom(...confidences),
    contested: fc.boolean(),
    restsOn: fc.subarray(named.sources, { maxLength: 2 }),
    window: anyWindow,
  })
  .map(({ window, ...rest }) => ({ ...rest, ...datesOf(window) }))

const anyCase = fc.record({
  entities: fc.tuple(...ids.map(anyEntity)),
  links: fc.array(anyLink, { minLength: 4, maxLength: 30 }),
  onCanvas: fc.oneof(fc.constant(ids), fc.subarray(ids, { minLength: 1 })),
  notLoaded: fc.subarray(ids, { maxLength: 1 }),
  lens: anyLens(named),
})

const days = Array.from({ length: 1096 }, (_, day) => new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10))

/** Whether there is a day that lies in the window and on which the fact holds. */
const holdsIn = ({ start, end }: Dates, { from, to }: Pick<Lens, 'from' | 'to'>): boolean =>
  days.some((day) => reaches(day, start) && reaches(day, from) && isWithin(day, end) && isWithin(day, to))
const reaches = (day: string, start: string | undefined): boolean =>
  start === undefined || day.slice(0, start.length) >= start
const isWithin = (day: string, end: string | undefined): boolean => end === undefined || day.slice(0, end.length) <= end

const passesPlainly = (link: PlainLink, lens: Lens): boolean => {
  const dated = link.start !== undefined || link.end !== undefined
  const restsOn = (source: string): boolean =>
    link.restsOn.some((each) => each === source || parents.get(each) === source)
  return [
    !(lens.typesOff ?? []).includes(link.type),
    lens.basis === undefined || link.basis === lens.basis,
    lens.minConfidence === undefined ||
      confidences.slice(0, lens.minConfidence === 'HIGH' ? 1 : 2).includes(link.confidence),
    !lens.contestedOnly || link.contested,
    dated ? holdsIn(link, lens) : !lens.datedOnly,
    lens.sources === undefined || lens.sources.some(restsOn),
  ].every(Boolean)
}

describe('what is hidden', () => {
  it('is what a plain count says, whatever the picture and the lens', () => {
    let hiding = 0
    fc.assert(
      fc.property(anyCase, ({ entities, links, onCanvas, notLoaded, lens }) => {
        const all = links.map((link, index): PlainLink => ({ ...link, id: `r${index}` }))
        const loaded = entities.filter(({ id }) => !notLoaded.includes(id))
        const scene = buildScene({
          picture: { nodes: onCanvas, positions: {}, lens },
          entities: new Map(loaded.map((each) => [each.id, drawnEntity(each)])),
          relationships: all.map(drawnLink),
        })

        const here = loaded.filter(({ id }) => onCanvas.includes(id))
        const kept = here.filter((each) => {
          const dated = each.start !== undefined || each.end !== undefined
          return !lens.kindsOff.includes(each.kind) && (!dated || holdsIn(each, lens))
        })
        const has = (among: readonly PlainEntity[], id: string): boolean => among.some((each) => each.id === id)
        const passing = all.filter(
          (each) => has(kept, each.source) && has(kept, each.target) && passesPlainly(each, lens),
        )
        const shown = kept.filter(({ id }) => {
          const others = ids.filter((other) =>
            passing.some(({ source, target }) => [source, target].sort().join() === [id, other].sort().join()),
          )
          return others.length >= (lens.minLines ?? 0)
        })
        const drawn = passing.filter((each) => has(shown, each.source) && has(shown, each.target))
        const among = all.filter(({ source, target }) => onCanvas.includes(source) && onCanvas.includes(target))

        expect(scene.nodes.map(({ id }) => id).toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
        expect(scene.edges.flatMap((edge) => edge.relationships).toSorted()).toEqual(
          drawn.map(({ id }) => id).toSorted(),
        )
        expect(scene.hidden).toEqual({
          nodes: here.length - shown.length,
          relationships: among.length - drawn.length,
        })
        if (drawn.length > 0 && scene.hidden.relationships > 0) hiding += 1
      }),
      { numRuns: 400 },
    )
    // Lenses that hide everything or nothing would prove little.
    expect(hiding).toBeGreaterThan(40)
  })

  it('is nothing while the lens is open', () => {
    fc.assert(
      fc.property(anyCase, ({ entities, links, onCanvas }) => {
        const scene = buildScene({
          picture: { nodes: onCanvas, positions: {}, lens: openLens },
          entities: new Map(entities.map((each) => [each.id, drawnEntity(each)])),
          relationships: links.map((link, index) => drawnLink({ ...link, id: `r${index}` })),
        })
        expect(scene.hidden).toEqual({ nodes: 0, relationships: 0 })
      }),
    )
  })
})

const drawnEntity = ({ id, kind, start, end }: PlainEntity): DrawnEntity => ({
  id,
  kind,
  degree: 1,
  contested: false,
  span: factSpan(start, end),
})
const drawnLink = ({ start, end, restsOn, ...rest }: PlainLink): DrawnRelationship => ({
  ...rest,
  symmetric: false,
  span: factSpan(start, end),
  sources: withContainers(restsOn, parents),
})

describe('the window', () => {
  const hosts = {
    source: 'a',
    target: 'b',
    type: 'hosts',
    basis: 'STATED',
    confidence: 'HIGH',
    contested: false,
  } as const
  const shown = (dates: Dates, lens: Partial<Lens>): boolean => {
    const scene = buildScene({
      picture: { nodes: ['a', 'b'], positions: {}, lens: { ...openLens, ...lens } },
      entities: new Map(ids.map((id) => [id, drawnEntity({ id, kind: 'COUNTRY' })])),
      relationships: [drawnLink({ ...hosts, id: 'r', restsOn: [], ...dates })],
    })
    return scene.edges.length === 1
  }

  it('counts the whole span of a date at both ends', () => {
    expect(shown({ start: '2018-12-31', end: '2018-12-31' }, { from: '2018', to: '2018' })).toBe(true)
    expect(shown({ start: '2018', end: '2018' }, { from: '2018-12-31' })).toBe(true)
    expect(shown({ start: '2018', end: '2018' }, { to: '2018-01' })).toBe(true)
    expect(shown({ start: '2018', end: '2018' }, { from: '2019-01-01' })).toBe(false)
  })

  it('takes what has no end as holding, and what has no beginning as having held', () => {
    expect(shown({ start: '2014' }, { from: '2030' })).toBe(true)
    expect(shown({ start: '2014' }, { to: '2013' })).toBe(false)
    expect(shown({ end: '2014' }, { to: '1990' })).toBe(true)
    expect(shown({ end: '2014' }, { from: '2015' })).toBe(false)
  })

  it('keeps what has no date, unless the switch says otherwise', () => {
    expect(shown({}, { from: '2018', to: '2018' })).toBe(true)
    expect(shown({}, { from: '2018', to: '2018', datedOnly: true })).toBe(false)
    expect(shown({}, { datedOnly: true })).toBe(false)
    expect(shown({ start: '2018' }, { datedOnly: true })).toBe(true)
  })
})

describe('the conditions of a lens', () => {
  it('are taken off one by one, the others staying as they are', () => {
    fc.assert(
      fc.property(anyLens(named), (lens) => {
        const conditions = conditionsOf(lens)
        expect(isOpen(lens)).toBe(conditions.length === 0)
        for (const condition of conditions)
          expect(conditionsOf(withoutCondition(lens, condition))).toEqual(
            conditions.filter((each) => each !== condition),
          )
        expect(conditions.reduce(withoutCondition, lens)).toEqual(openLens)
      }),
    )
  })

  it('are the same in lenses that let through the same', () => {
    expect(
      sameLens({ kindsOff: [], from: '2014', basis: 'STATED' }, { basis: 'STATED', from: '2014', kindsOff: [] }),
    ).toBe(true)
    expect(sameLens({ kindsOff: [], from: '2014' }, { kindsOff: [], to: '2014' })).toBe(false)
  })

  it('are known by their age: the one set last comes first', () => {
    const first: Lens = { kindsOff: [], minLines: 2 }
    const second: Lens = { ...first, basis: 'STATED' }
    const third: Lens = { ...second, kindsOff: ['TOPIC'] }
    const order = (lens: Lens, earlier: readonly Lens[]) => newestFirst(lens, earlier).map(({ about }) => about)
    expect(order(third, [second, first, openLens])).toEqual(['kind', 'basis', 'lines'])
    expect(order({ ...third, minLines: 3 }, [third, second, first, openLens])).toEqual(['lines', 'kind', 'basis'])
    // From an address nothing is known of their age: the last in the panel is taken for the latest.
    expect(order(third, [])).toEqual(['lines', 'basis', 'kind'])
  })
})

describe('withContainers', () => {
  it('adds what contains a source, each once, and survives a circle', () => {
    expect(withContainers(['sheet', 'article'], parents)).toEqual(['article', 'sheet', 'thread'])
    expect(
      withContainers(
        ['a'],
        new Map([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ),
    ).toEqual(['a', 'b'])
    expect(withContainers([], parents)).toEqual([])
  })
})

describe('arbitrary dates', () => {
  it('are of all precisions, so that the properties above mean something', () => {
    const lengths = new Set(fc.sample(anyDate, 200).map((date) => date.length))
    expect([...lengths].toSorted((a, b) => a - b)).toEqual([4, 7, 10])
  })
})
