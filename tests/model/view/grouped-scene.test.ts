/** Groups lose nothing: whatever is grouped and opened, every relationship is in one line or inside one closed group. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../model/kinds/index.ts'
import { groupScene } from '../../../model/view/grouped-scene.ts'
import { groupId, groupNamed, groupsOf, noKey } from '../../../model/view/grouping.ts'
import { buildScene, type DrawnEntity, type DrawnRelationship, markFor, marksOf } from '../../../model/view/scene.ts'
import type { Grouping, Lens, Picture, Position } from '../../../model/view/view-state.ts'

interface Sample {
  readonly picture: Picture
  readonly grouping: Grouping
  readonly membership: ReadonlyMap<string, string>
  readonly entities: ReadonlyMap<string, DrawnEntity>
  readonly relationships: readonly DrawnRelationship[]
}

const keys = ['a', 'b', 'c', 'd', noKey]
const kindNames = kinds.map(({ kind }) => kind).slice(0, 4)

/** A graph of up to 14 nodes, some of which are in no group, under any lens that switches kinds off or asks for lines. */
const anySample: fc.Arbitrary<Sample> = fc
  .record({
    members: fc.array(fc.option(fc.constantFrom(...keys), { nil: undefined }), { minLength: 1, maxLength: 14 }),
    kindOf: fc.array(fc.nat(3), { minLength: 14, maxLength: 14 }),
    links: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 40 }),
    opened: fc.subarray(keys),
    placed: fc.subarray(keys),
    kindsOff: fc.subarray([...kindNames]),
    minLines: fc.nat(2),
  })
  .map(({ members, kindOf, links, opened, placed, kindsOff, minLines }) => {
    const ids = members.map((_, index) => `n${index}`)
    const lens: Lens = { kindsOff, ...(minLines > 0 && { minLines }) }
    const entities = ids.map((id, index): DrawnEntity => {
      const kind = kindNames[kindOf[index] ?? 0] ?? 'BODY'
      return { id, kind, degree: 1, contested: false, span: undefined }
    })
    return {
      picture: { nodes: ids, positions: Object.fromEntries(ids.map((id, index) => [id, [index, index]])), lens },
      grouping: {
        by: 'community',
        opened: [...opened].sort(),
        positions: Object.fromEntries(
          placed.map((key, index): [string, Position] => [groupId({ by: 'community', key }), [100 + index, 0]]),
        ),
      },
      membership: new Map(members.flatMap((key, index) => (key === undefined ? [] : [[`n${index}`, key]]))),
      entities: new Map(entities.map((entity) => [entity.id, entity])),
      relationships: links.map(([from, to, inferred, contested, symmetric], index) => ({
        id: `r${index}`,
        source: `n${from % ids.length}`,
        target: `n${to % ids.length}`,
        type: 'supports',
        basis: inferred ? 'INFERRED' : 'STATED',
        confidence: 'HIGH',
        contested,
        span: undefined,
        sources: [],
        symmetric,
      })),
    }
  })

const scenesOf = ({ picture, grouping, membership, entities, relationships }: Sample) => {
  const flat = buildScene({ picture, entities, relationships })
  const grouped = groupScene(flat, { nodes: picture.nodes, grouping, membership, kindOf: () => 'TOPIC' })
  return { flat, grouped, groups: grouped.groups ?? [] }
}

const check = (holds: (sample: Sample) => void): void => fc.assert(fc.property(anySample, holds), { numRuns: 600 })

describe('a grouped scene', () => {
  it('shows every relationship of the scene in exactly one line or inside exactly one closed group', () => {
    check((sample) => {
      const { flat, grouped, groups } = scenesOf(sample)
      const shown = [
        ...grouped.edges.flatMap(({ relationships }) => relationships),
        ...groups.flatMap(({ inside }) => inside),
      ]
      expect(shown.sort()).toEqual(flat.edges.flatMap(({ relationships }) => relationships).sort())
      expect(groups.filter(({ opened, inside }) => opened && inside.length > 0)).toEqual([])
      expect(grouped.hidden).toEqual(flat.hidden)
    })
  })

  it('draws every node by itself or in exactly one closed group, which holds it', () => {
    check((sample) => {
      const { flat, grouped, groups } = scenesOf(sample)
      const closed = groups.filter(({ opened }) => !opened)
      const all = [...grouped.nodes.map(({ id }) => id), ...closed.flatMap(({ members }) => members)]
      expect(all.sort()).toEqual(flat.nodes.map(({ id }) => id).sort())
      for (const { id, members, inside } of closed)
        for (const held of [...members, ...inside]) expect(markFor(grouped, held)).toBe(id)
      for (const { id } of grouped.nodes) expect(markFor(grouped, id)).toBe(id)
    })
  })

  it('joins marks that are drawn, by one line a pair, which is contested or inferred as its relationships are', () => {
    check((sample) => {
      const { grouped } = scenesOf(sample)
      const marks = new Set(marksOf(grouped).map(({ id }) => id))
      const byId = new Map(sample.relationships.map((link) => [link.id, link]))
      expect(new Set(grouped.edges.map(({ id }) => id)).size).toBe(grouped.edges.length)
      for (const { source, target, relationships, contested, inferred } of grouped.edges) {
        expect([marks.has(source), marks.has(target)]).toEqual([true, true])
        const links = relationships.map((id) => byId.get(id))
        expect(contested).toBe(links.some((link) => link?.contested))
        expect(inferred).toBe(links.every((link) => link?.basis === 'INFERRED'))
        for (const link of links)
          expect([source, target].sort()).toEqual(
            [link?.source, link?.target].map((id) => markFor(grouped, id ?? '')).sort(),
          )
      }
    })
  })

  it('counts what the lens hides of a group, whose mark stays as long as one member is shown', () => {
    check((sample) => {
      const { flat, groups } = scenesOf(sample)
      const shown = new Set(flat.nodes.map(({ id }) => id))
      const wanted = groupsOf(sample.picture.nodes, sample.grouping, sample.membership)
        .map(({ id, members }) => ({ id, all: members.length, members: members.filter((each) => shown.has(each)) }))
        .filter(({ members }) => members.length > 0)
      expect(groups.map(({ id, all, members }) => ({ id, all, members }))).toEqual(wanted)
      expect(groups.filter(({ all }) => all < 2)).toEqual([])
    })
  })
})

describe('places of marks', () => {
  const entities = new Map(
    ['a', 'b', 'c'].map((id): [string, DrawnEntity] => [
      id,
      { id, kind: 'BODY', degree: 1, contested: false, span: undefined },
    ]),
  )
  const membership = new Map([...entities.keys()].map((id) => [id, 'BODY']))
  const markPlaces = (nodes: readonly string[], grouping: Grouping) => {
    const picture: Picture = { nodes, positions: { a: [1, 1], b: [2, 2], c: [3, 3] }, lens: { kindsOff: [] } }
    const flat = buildScene({ picture, entities, relationships: [] })
    const scene = groupScene(flat, { nodes, grouping, membership, kindOf: () => 'BODY' })
    return marksOf(scene).map(({ id, position }) => [id, position])
  }
  const grouping: Grouping = { by: 'kind', opened: [], positions: { '@kind:BODY': [50, 60] } }

  it('are those of the grouping, not of the picture', () => {
    expect(markPlaces(['a', 'b', 'c'], grouping)).toEqual([['@kind:BODY', [50, 60]]])
    expect(
      markPlaces(['a', 'b'], { ...grouping, opened: ['BODY'], positions: { ...grouping.positions, a: [5, 6] } }),
    ).toEqual([
      ['a', [5, 6]],
      ['b', [50, 60]],
      ['@kind:BODY', [50, 60]],
    ])
  })

  it('pass from a group to the one member that is left, and back', () => {
    expect(markPlaces(['b'], grouping)).toEqual([['b', [50, 60]]])
    expect(markPlaces(['a', 'b'], { by: 'kind', opened: [], positions: { b: [7, 8] } })).toEqual([
      ['@kind:BODY', [7, 8]],
    ])
  })
})

it('ids of groups name them, and nothing else does', () => {
  for (const key of ['MISSION', noKey, 'a:b', 'x']) {
    expect(groupNamed(groupId({ by: 'country', key }))).toEqual({ by: 'country', key })
  }
  expect(['mission', 'group:kind:MISSION', '@', '@kind', '@kind:', '@else:a', 'kind:a'].map(groupNamed)).toEqual(
    Array.from({ length: 7 }, () => undefined),
  )
})
