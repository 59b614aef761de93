/** Expansion: fifty at a time without skip or repeat, several types and directions at once, never what the lens hides. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expand } from '../../../client/state/actions/expand.ts'
import { collapse, hide } from '../../../client/state/actions/remove.ts'
import { redo, undo } from '../../../client/state/actions/undo.ts'
import { dismiss, notices } from '../../../client/state/notices.ts'
import { picture, restore, select, selection, view } from '../../../client/state/view.ts'
import { type Lens, mostNodes } from '../../../model/view/view-state.ts'
import { answerWith, type Asked } from '../../fixtures/fake-server.ts'

interface Neighbour {
  readonly id: string
  readonly type: string
  readonly direction: 'IN' | 'OUT'
  readonly degree: number
  readonly contested: boolean
}

/** 120 neighbours, best connected first; every third is linked the other way round, every tenth by another type. */
const neighbours: readonly Neighbour[] = Array.from({ length: 120 }, (_, index) => ({
  id: `n${String(index).padStart(3, '0')}`,
  type: index % 10 === 0 ? 'leads' : 'funds',
  direction: index % 3 === 0 ? 'IN' : 'OUT',
  degree: 200 - index,
  contested: index % 40 === 0,
}))

const hub = { id: 'hub', kind: 'BODY', start: null, end: null, degree: 120 }
const other = ({ id, degree }: Pick<Neighbour, 'id' | 'degree'>) => ({ ...hub, id, degree })

function page(variables: Asked['variables']) {
  const { types, direction, first, after } = variables as {
    types: readonly string[] | null
    direction: string
    first: number
    after: string | null
  }
  const fitting = neighbours.filter(
    (each) => (types === null || types.includes(each.type)) && (direction === 'BOTH' || direction === each.direction),
  )
  const from = after === null ? 0 : Number(after)
  return {
    entity: {
      id: 'hub',
      relationships: {
        nodes: fitting.slice(from, from + first).map((each) => ({
          id: `link-${each.id}`,
          source: each.direction === 'OUT' ? hub : other(each),
          target: each.direction === 'OUT' ? other(each) : hub,
          disputes: each.contested ? [{ id: 'dispute' }] : [],
        })),
        pageInfo: { hasNextPage: from + first < fitting.length, endCursor: String(from + first) },
      },
    },
  }
}

/** All that are asked for, each linked to the hub alone. */
const elements = ({ ids }: Asked['variables']) => ({
  subgraph: {
    nodes: (ids as readonly string[]).map((id) => ({
      ...other({ id, degree: 1 }),
      nameEN: id,
      nameFR: id,
      names: [],
      basis: 'STATED',
      subkind: null,
      disputes: [],
    })),
    relationships: (ids as readonly string[])
      .filter((id) => id !== 'hub' && id !== 'old')
      .map((id) => ({
        id: `link-${id}`,
        type: { id: 'funds' },
        source: { id: 'hub' },
        target: { id },
        basis: 'STATED',
        confidence: 'HIGH',
        start: null,
        end: null,
        asOf: null,
        evidence: [],
        disputes: [],
      })),
    missing: [],
  },
})

/** Leaves newcomers without places, which is nothing to these tests. */
class IdleWorker {
  private readonly listeners: ((event: unknown) => void)[] = []
  addEventListener(name: string, listener: (event: unknown) => void): void {
    if (name === 'message') this.listeners.push(listener)
  }
  postMessage({ task }: { readonly task: number }): void {
    queueMicrotask(() => {
      for (const listener of this.listeners) listener({ data: { task, places: {} } })
    })
  }
}

const begin = (lens: Lens = { kindsOff: [] }): readonly Asked[] => {
  restore(
    {
      view: 'graph',
      language: 'EN',
      selection: [],
      picture: { nodes: ['hub', 'old'], positions: { hub: [0, 0], old: [90, 0] }, lens },
    },
    'none',
  )
  return answerWith({ Neighbours: page, Elements: elements })
}

beforeEach(() => vi.stubGlobal('Worker', IdleWorker))
afterEach(() => vi.unstubAllGlobals())

describe('expand', () => {
  it('brings fifty, the next fifty and the rest, the best connected first, none twice and none left out', async () => {
    begin()
    const brought = [await expand('hub'), await expand('hub'), await expand('hub')]
    expect(brought.map(({ length }) => length)).toEqual([50, 50, 20])
    expect(brought.flat()).toEqual(neighbours.map(({ id }) => id))
    expect(picture.value.nodes).toEqual(['hub', 'old', ...neighbours.map(({ id }) => id)])
    expect(picture.value.positions).toMatchObject({ hub: [0, 0], old: [90, 0] })
    expect(await expand('hub')).toEqual([])
    expect(notices.value.at(-1)).toMatchObject({ about: 'nothing-new', ids: ['hub'] })
  })

  it('needs one request where what is on the canvas stands first', async () => {
    const asked = begin()
    await expand('hub')
    await expand('hub')
    const pages = asked.filter(({ query }) => query.includes('Neighbours'))
    expect(pages.map(({ variables }) => variables['first'])).toEqual([50, 100])
  })

  it('takes several types and directions at once, the best connected of all of them', async () => {
    begin()
    const types = [
      { type: 'leads', direction: 'OUT' },
      { type: 'funds', direction: 'IN' },
    ] as const
    const wanted = neighbours
      .filter((each) => types.some(({ type, direction }) => type === each.type && direction === each.direction))
      .map(({ id }) => id)
    expect(wanted).toHaveLength(44)
    expect(await expand('hub', { types })).toEqual(wanted)
  })

  it('asks for what the lens lets through, and brings only what is contested where that is asked', async () => {
    const asked = begin({ kindsOff: ['TOPIC'], basis: 'STATED', from: '2014', contestedOnly: true })
    expect(await expand('hub', { kinds: ['BODY'] })).toEqual(['n000', 'n040', 'n080'])
    const variables = asked.find(({ query }) => query.includes('Neighbours'))?.variables ?? {}
    expect(variables).toMatchObject({ kinds: ['BODY'], filter: { basis: 'STATED', from: '2014' } })
    expect((variables['filter'] as { kinds: readonly string[] }).kinds).toHaveLength(16)
  })

  it('says that there is no room, not that there is nothing, where the canvas is full', async () => {
    begin()
    for (const { id } of notices.value) dismiss(id)
    const many = Array.from({ length: mostNodes - 10 }, (_, index) => `full${index}`)
    restore({ ...view.value, picture: { ...picture.value, nodes: ['hub', ...many] } }, 'none')
    expect(await expand('hub')).toEqual([])
    expect(notices.value.map(({ about }) => about)).toEqual(['too-many'])
  })

  it('brings nothing of a kind that the lens hides, even where the server does', async () => {
    begin({ kindsOff: ['BODY'] })
    expect(await expand('hub')).toEqual([])
  })

  it('remembers what it brought, so that collapsing takes back that and no more; undo brings it back', async () => {
    begin()
    await expand('hub')
    const expanded = picture.value
    expect(new Set(Object.values(expanded.broughtBy ?? {}))).toEqual(new Set(['hub']))
    select(['n000', 'old'])
    collapse('hub')
    expect(picture.value.nodes).toEqual(['hub', 'old'])
    expect(selection.value).toEqual(['old'])
    undo()
    expect(picture.value).toBe(expanded)
    undo()
    expect(picture.value).toMatchObject({ nodes: ['hub', 'old'] })
    expect(picture.value).not.toHaveProperty('broughtBy')
    redo()
    hide(['n000'])
    expect(picture.value.broughtBy).not.toHaveProperty('n000')
    expect(await expand('hub')).toContain('n000')
  })
})
