/** The search asks once the typing pauses, and never shows the answer to an older text. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  activeHit,
  clearSearch,
  hitsNow,
  moveHit,
  searchOpen,
  searchState,
  type,
} from '../../../client/state/search.ts'

const hit = (id: string) => ({
  score: 1,
  matched: { text: id, language: 'EN', role: 'NAME' },
  entity: { id, kind: 'BODY', degree: 1, nameEN: id, nameFR: id },
})

interface Asked {
  readonly text: string
  readonly signal: AbortSignal
  readonly answer: (...ids: readonly string[]) => void
}

let asked: Asked[] = []

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  vi.stubGlobal('fetch', (_: string, { body, signal }: { readonly body: string; readonly signal: AbortSignal }) => {
    const { text } = (JSON.parse(body) as { readonly variables: { readonly text: string } }).variables
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
      asked.push({ text, signal, answer: (...ids) => resolve(Response.json({ data: { search: ids.map(hit) } })) })
    })
  })
})
afterEach(() => {
  clearSearch()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const found = () => (searchState.value.state === 'found' ? searchState.value.hits.map(({ entity }) => entity.id) : [])

describe('search', () => {
  it('asks once for what was typed in one go', async () => {
    for (const text of ['f', 'fr', 'fro']) type(text)
    await vi.advanceTimersByTimeAsync(200)
    expect(asked.map(({ text }) => text)).toEqual(['fro'])
    asked[0]?.answer('frontex')
    await vi.advanceTimersByTimeAsync(0)
    expect(found()).toEqual(['frontex'])
    expect(searchOpen.value).toBe(true)
  })

  it('gives up an older question when a newer is typed', async () => {
    type('mal')
    await vi.advanceTimersByTimeAsync(200)
    type('mali')
    expect(asked[0]?.signal.aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(200)
    asked[0]?.answer('malta')
    asked[1]?.answer('mali')
    await vi.advanceTimersByTimeAsync(0)
    expect(found()).toEqual(['mali'])
  })

  it('answers Enter before the pause has passed', async () => {
    type('chad')
    const hits = hitsNow()
    asked[0]?.answer('chad')
    expect((await hits).map(({ entity }) => entity.id)).toEqual(['chad'])
    await vi.advanceTimersByTimeAsync(500)
    expect(asked).toHaveLength(1)
  })

  it('walks round the ends of the list', async () => {
    type('x')
    await vi.advanceTimersByTimeAsync(200)
    asked[0]?.answer('a', 'b')
    await vi.advanceTimersByTimeAsync(0)
    const walked = ([-1, -1, -1, 1] as const).map((step) => {
      moveHit(step)
      return activeHit.value
    })
    expect(walked).toEqual([1, 0, 1, 0])
  })

  it('asks nothing for an empty text', async () => {
    type('   ')
    await vi.advanceTimersByTimeAsync(500)
    expect(asked).toEqual([])
    expect(await hitsNow()).toEqual([])
    expect(searchOpen.value).toBe(false)
  })
})
