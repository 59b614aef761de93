/** Paths are asked for as the question stands, given up when it changes, stopped and asked for again. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { narrow, openPaths } from '../../../client/state/actions/paths.ts'
import {
  askForMore,
  connectPaths,
  foundPaths,
  pathSearch,
  searchAgain,
  showsPaths,
  shownTrail,
  stopSearch,
} from '../../../client/state/paths.ts'
import { ask, pathQuestion, picture, restore, select, selection } from '../../../client/state/view.ts'
import { passed } from '../../../client/components/paths/leave-out.tsx'
import { answerWith, type Asked } from '../../fixtures/fake-server.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve))

const link = (source: string, target: string) => ({
  id: `${source}-${target}`,
  type: { id: 'funds' },
  source: { id: source },
  target: { id: target },
  basis: 'STATED',
  confidence: 'HIGH',
  start: null,
  end: null,
  disputes: [],
})

const path = (...ids: readonly string[]) => ({
  nodes: ids.map((id) => ({ id, kind: 'BODY', nameEN: id, nameFR: id })),
  relationships: ids.slice(1).map((id, index) => link(ids[index] ?? '', id)),
  length: ids.length - 1,
  basis: 'STATED',
  confidence: 'HIGH',
})

const elements = ({ ids }: Asked['variables']) => ({
  subgraph: {
    nodes: (ids as readonly string[])
      .filter((id) => id !== 'gone')
      .map((id) => ({ id, kind: 'BODY', nameEN: id, nameFR: id, names: [], start: null, end: null, disputes: [] })),
    relationships: [],
    missing: (ids as readonly string[]).filter((id) => id === 'gone'),
  },
})

const begin = (found: (variables: Asked['variables']) => unknown): readonly Asked[] => {
  restore(
    {
      view: 'graph',
      language: 'EN',
      selection: [],
      picture: { nodes: ['a', 'b', 'c'], positions: {}, lens: { kindsOff: [], basis: 'STATED' } },
    },
    'none',
  )
  const asked = answerWith({ Paths: found, Elements: elements })
  return asked
}
const questions = (asked: readonly Asked[]) =>
  asked.filter(({ query }) => query.includes('query Paths')).map(({ variables }) => variables)

let stop: () => void
beforeEach(() => {
  stop = connectPaths()
})
afterEach(() => {
  ask(undefined)
  stop()
  vi.useRealTimers()
})

describe('paths', () => {
  it('are asked for with the filters of the view, and again when the question changes', async () => {
    const asked = begin(() => ({ paths: [path('a', 'b', 'c')] }))
    openPaths('a', 'c')
    await settled()
    expect(selection.value).toEqual(['a', 'c'])
    expect(foundPaths.value).toHaveLength(1)
    narrow({ avoid: ['b'], maxLength: 3 })
    await settled()
    expect(questions(asked)).toEqual([
      { from: 'a', to: 'c', maxLength: 6, first: 20, filter: { basis: 'STATED' }, avoid: [] },
      { from: 'a', to: 'c', maxLength: 3, first: 20, filter: { basis: 'STATED' }, avoid: ['b'] },
    ])
  })

  it('of one end to itself are not asked for', () => {
    begin(() => ({ paths: [] }))
    openPaths('a', 'a')
    expect(pathQuestion.value).toBeUndefined()
  })

  it('keep what was found until the new answer is there, and never show an answer to an older question', async () => {
    const answers: ((value: unknown) => void)[] = []
    begin(() => new Promise((resolve) => answers.push(resolve)))
    openPaths('a', 'c')
    await settled()
    answers[0]?.({ paths: [path('a', 'c')] })
    await settled()
    narrow({ maxLength: 2 })
    await settled()
    expect(foundPaths.value).toHaveLength(1)
    narrow({ maxLength: 3 })
    await settled()
    answers[2]?.({ paths: [path('a', 'c'), path('a', 'b', 'c')] })
    await settled()
    answers[1]?.({ paths: [] })
    await settled()
    expect(foundPaths.value).toHaveLength(2)
  })

  it('say that they are looked for once that takes long, can be stopped and asked for again', async () => {
    vi.useFakeTimers()
    let answers = false
    begin(() => (answers ? { paths: [] } : new Promise(() => undefined)))
    openPaths('a', 'c')
    expect(pathSearch.value.state).toBe('waiting')
    await vi.advanceTimersByTimeAsync(350)
    expect(pathSearch.value.state).toBe('slow')
    stopSearch()
    await vi.advanceTimersByTimeAsync(350)
    expect(pathSearch.value.state).toBe('stopped')
    answers = true
    searchAgain()
    await vi.advanceTimersByTimeAsync(1)
    expect(pathSearch.value).toEqual({ state: 'there', paths: [], more: false })
  })

  it('of an end that is not in the graph are not looked for', async () => {
    const asked = begin(() => ({ paths: [] }))
    openPaths('a', 'gone')
    await settled()
    expect(pathSearch.value).toEqual({ state: 'gone', ids: ['gone'] })
    expect(questions(asked)).toEqual([])
  })

  it('are asked for in larger number only where there may be more', async () => {
    const asked = begin(({ first }) => ({ paths: Array.from({ length: Number(first) }, () => path('a', 'c')) }))
    openPaths('a', 'c')
    await settled()
    expect(pathSearch.value).toMatchObject({ state: 'there', more: true })
    askForMore()
    await settled()
    expect(pathSearch.value).toMatchObject({ state: 'there', more: false })
    expect(questions(asked).map(({ first }) => first)).toEqual([20, 100])
    openPaths('a', 'b')
    await settled()
    expect(questions(asked).at(-1)).toMatchObject({ to: 'b', first: 20 })
  })

  it('give way to one thing that is selected, and lead the canvas again when all of them are', async () => {
    begin(() => ({ paths: [path('a', 'b', 'c')] }))
    openPaths('a', 'c')
    await settled()
    expect([showsPaths.value, shownTrail.value]).toEqual([true, { nodes: ['a', 'c'], leads: true, numbered: false }])
    select(['b'])
    expect([showsPaths.value, shownTrail.value?.leads]).toEqual([false, false])
    restore(
      {
        view: 'graph',
        language: 'EN',
        selection: ['a', 'b', 'c', 'a-b'],
        picture: { ...picture.value, trail: ['a', 'b', 'c'] },
        ...(pathQuestion.value && { path: pathQuestion.value }),
      },
      'none',
    )
    expect([showsPaths.value, shownTrail.value]).toEqual([
      true,
      { nodes: ['a', 'b', 'c'], leads: true, numbered: true },
    ])
    select([])
    expect([showsPaths.value, shownTrail.value?.leads]).toEqual([true, false])
  })
})

describe('what can be left out', () => {
  it('is counted once a path, most first', () => {
    const paths = [path('a', 'b', 'c'), path('a', 'd', 'b', 'c')] as unknown as Parameters<typeof passed>[0]
    const nodes = passed(paths, ({ nodes: all }) => all.slice(1, -1)).map(({ of, count }) => [of.id, count])
    expect(nodes).toEqual([
      ['b', 2],
      ['d', 1],
    ])
    expect(passed(paths, ({ relationships }) => relationships.map(({ type }) => type))).toEqual([
      { of: { id: 'funds' }, count: 2 },
    ])
  })
})
