/** Every filter is a step that can be undone, and everything on the page looks through the same lens. */
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { conditionName } from '../../../client/i18n/conditions.ts'
import { loadWords } from '../../../client/i18n/dictionaries.ts'
import { stepSentence } from '../../../client/i18n/sentences.ts'
import {
  clearLens,
  onlyBasis,
  onlySources,
  setLeastConfidence,
  setLeastLines,
  switchTypesOff,
  takeOff,
  toggleContested,
  toggleKind,
  toggleType,
  toggleUndated,
} from '../../../client/state/actions/lens.ts'
import { canvasRelationships, drawnRelationships, loadElements, scene } from '../../../client/state/elements.ts'
import { earlierLenses, keepWindow, lens, lensConditions, setWindow, tryWindow } from '../../../client/state/lens.ts'
import {
  confidenceCounts,
  mostLines,
  sourceCounts,
  typeCounts,
  undatedCounts,
  years,
} from '../../../client/state/lens-counts.ts'
import { neighbouring, pause, play, playing } from '../../../client/state/playback.ts'
import { loadSession } from '../../../client/state/session.ts'
import { commit, history, picture, redo, speak, undo } from '../../../client/state/view.ts'
import { canvasView } from '../../../client/embedding.ts'
import type { Lens } from '../../../model/view/view-state.ts'

const node = (id: string, dates: { readonly start?: string; readonly end?: string } = {}) => ({
  id,
  kind: id === 'topic' ? 'TOPIC' : 'BODY',
  subkind: null,
  nameEN: id,
  nameFR: id,
  names: [],
  basis: 'STATED',
  start: dates.start ?? null,
  end: dates.end ?? null,
  degree: 3,
  disputes: [],
})
const link = (id: string, ends: readonly [string, string], more: object = {}) => ({
  id,
  type: { id: 'supports' },
  source: { id: ends[0] },
  target: { id: ends[1] },
  basis: 'STATED',
  confidence: 'HIGH',
  start: null,
  end: null,
  asOf: null,
  disputes: [],
  evidence: [{ passage: { source: { id: 'article' } } }],
  ...more,
})
const nodes = [node('a'), node('b'), node('c', { start: '2017', end: '2017' }), node('topic')]
const links = [
  link('r1', ['a', 'b'], { start: '2014' }),
  link('r2', ['a', 'c'], { start: '2017-05', end: '2017', confidence: 'MEDIUM', type: { id: 'hosts' } }),
  link('r3', ['b', 'topic'], { basis: 'INFERRED', disputes: [{ id: 'd1' }] }),
  link('r4', ['a', 'elsewhere']),
  link('r5', ['b', 'c'], { start: '2015', end: '2015', evidence: [{ passage: { source: { id: 'page' } } }] }),
]
const type = (id: string, word: string) => ({
  id,
  labelEN: word,
  labelFR: `${word} (fr)`,
  inverseEN: '',
  inverseFR: '',
  symmetric: false,
  definition: '',
})
const start = {
  dataset: { kindCounts: [], views: [] },
  sources: [
    { id: 'thread', titleEN: 'Thread', titleFR: 'Fil', parent: null },
    { id: 'article', titleEN: 'Article', titleFR: 'Article', parent: { id: 'thread' } },
    { id: 'page', titleEN: 'Page', titleFR: 'Page', parent: null },
  ],
  vocabulary: { relationshipTypes: [type('supports', 'supports'), type('hosts', 'hosts')], attributeKeys: [] },
}

beforeAll(async () => {
  vi.stubGlobal('fetch', (_: string, { body }: { readonly body: string }) =>
    Promise.resolve(
      Response.json({
        data: body.includes('query Start') ? start : { subgraph: { nodes, relationships: links, missing: [] } },
      }),
    ),
  )
  await loadSession()
  await loadElements(nodes.map(({ id }) => id))
})
beforeEach(() => {
  commit({ did: 'open' }, () => ({
    nodes: nodes.map(({ id }) => id),
    positions: Object.fromEntries(nodes.map(({ id }, index) => [id, [index * 100, 0] as const])),
    lens: { kindsOff: [] },
  }))
})
afterEach(() => speak('EN'))
afterAll(() => vi.unstubAllGlobals())

const drawn = () => drawnRelationships.value.map(({ id }) => id)
const shown = () => scene.value.nodes.map(({ id }) => id)
const lastStep = () => {
  const step = history.value.past.at(-1)
  return step && stepSentence(step)
}

beforeAll(() => loadWords('FR'))

describe('what the panel counts', () => {
  it('is what is on the canvas, and what is shown of it', () => {
    expect(canvasRelationships.value.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3', 'r5'])
    setLeastConfidence('HIGH')
    expect(typeCounts.value).toEqual([
      { id: 'supports', shown: 3, all: 3 },
      { id: 'hosts', shown: 0, all: 1 },
    ])
    expect([...sourceCounts.value.values()]).toEqual([
      { id: 'article', shown: 2, all: 3 },
      { id: 'thread', shown: 2, all: 3 },
      { id: 'page', shown: 1, all: 1 },
    ])
    expect(confidenceCounts.value).toEqual({ HIGH: 3, MEDIUM: 4, LOW: 4 })
    expect(undatedCounts.value).toEqual({ shown: 1, all: 1 })
    expect(years.value?.bins.map(({ count }) => count)).toEqual([1, 1, 0, 1])
    expect(mostLines.value).toBe(3)
  })

  it('keeps types and sources that are chosen though nothing has them', () => {
    toggleType('hosts')
    onlySources(['page'])
    commit({ did: 'hide' }, (before) => ({ ...before, nodes: ['a', 'b'] }))
    expect(typeCounts.value).toEqual([
      { id: 'supports', shown: 0, all: 1 },
      { id: 'hosts', shown: 0, all: 0 },
    ])
    expect(sourceCounts.value.get('page')).toEqual({ id: 'page', shown: 0, all: 0 })
  })
})

/** What a person can do, the words of the step it makes, and of the chip. */
const deeds: readonly (readonly [deed: () => void, step: string, chip: string, hides: readonly string[]])[] = [
  [() => toggleKind('TOPIC'), 'Switched Topics off', 'without Topics', ['r3', 'topic']],
  [() => toggleType('hosts'), 'Switched “hosts” off', 'without “hosts”', ['r2']],
  [
    () => switchTypesOff(['hosts', 'supports']),
    'Filter set: without 2 types of link',
    'without 2 types of link',
    ['r1', 'r2', 'r3', 'r5'],
  ],
  [() => onlyBasis('STATED'), 'Showed stated links only', 'stated only', ['r3']],
  [() => setLeastConfidence('HIGH'), 'Filter set: confidence high', 'confidence high', ['r2']],
  [() => toggleContested(), 'Showed contested links only', 'contested only', ['r1', 'r2', 'r5']],
  [() => setWindow({ from: '2017', to: '2018' }), 'Filter set: 2017–2018', '2017–2018', ['r5']],
  [() => setWindow({ to: '2014' }), 'Filter set: until 2014', 'until 2014', ['c', 'r2', 'r5']],
  [() => setWindow({ from: '2017-06' }), 'Filter set: from Jun 2017', 'from Jun 2017', ['r5']],
  [() => toggleUndated(), 'Filter set: dated links only', 'dated links only', ['r3']],
  [() => onlySources(['thread']), 'Filter set: from “Thread”', 'from “Thread”', ['r5']],
  [() => setLeastLines(2), 'Filter set: at least 2 links', 'at least 2 links', ['r3', 'topic']],
]

describe('each filter', () => {
  it.each(deeds)(
    '%#: hides what it says, moves nothing, and is undone and done again',
    (...[deed, step, chip, hides]) => {
      const before = { picture: picture.value, drawn: drawn(), shown: shown() }
      deed()
      expect(lastStep()).toBe(step)
      expect(lensConditions.value.map(conditionName)).toEqual([chip])
      expect(
        [...before.drawn, ...before.shown].filter((id) => ![...drawn(), ...shown()].includes(id)).toSorted(),
      ).toEqual(hides.toSorted())
      expect(scene.value.hidden.nodes + scene.value.hidden.relationships).toBe(hides.length)
      expect(picture.value.positions).toBe(before.picture.positions)
      const after = picture.value
      undo()
      expect(picture.value).toBe(before.picture)
      redo()
      expect(picture.value).toBe(after)
      const [condition] = lensConditions.value
      if (condition) takeOff(condition)
      expect(lens.value).toEqual(before.picture.lens)
      expect([drawn(), shown()]).toEqual([before.drawn, before.shown])
    },
  )

  it('has words in French', () => {
    speak('FR')
    const words = deeds.map(([deed]) => {
      deed()
      const said = [lastStep(), ...lensConditions.value.map(conditionName)]
      undo()
      return said.join(' | ')
    })
    expect(words).toMatchInlineSnapshot(`
      [
        "Filtre posé : sans Thèmes | sans Thèmes",
        "Filtre posé : sans « hosts (fr) » | sans « hosts (fr) »",
        "Filtre posé : sans 2 types de liens | sans 2 types de liens",
        "Liens énoncés seulement | énoncés seulement",
        "Filtre posé : confiance élevée | confiance élevée",
        "Liens contestés seulement | contestés seulement",
        "Filtre posé : 2017‑2018 | 2017‑2018",
        "Filtre posé : jusqu’à 2014 | jusqu’à 2014",
        "Filtre posé : dès juin 2017 | dès juin 2017",
        "Filtre posé : liens datés seulement | liens datés seulement",
        "Filtre posé : d’après « Fil » | d’après « Fil »",
        "Filtre posé : au moins 2 liens | au moins 2 liens",
      ]
    `)
  })

  it('that changes nothing is no step', () => {
    const steps = history.value.past.length
    clearLens()
    onlySources([])
    setWindow({})
    switchTypesOff([])
    expect(history.value.past).toHaveLength(steps)
  })

  it('is undone whatever was filtered, in whatever order', () => {
    const first = picture.value
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...deeds.map(([deed]) => deed), clearLens), { maxLength: 12 }),
        (actions) => {
          const steps = history.value.past.length
          const lenses: Lens[] = [lens.value]
          for (const act of actions) {
            act()
            lenses.push(lens.value)
          }
          const after = history.value.past.length
          expect(earlierLenses()).toHaveLength(after)
          while (history.value.past.length > steps) undo()
          expect(picture.value).toBe(first)
          for (let made = steps; made < after; made += 1) redo()
          expect(lens.value).toEqual(lenses.at(-1))
          while (history.value.past.length > steps) undo()
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('a window that is dragged', () => {
  it('is seen everywhere at once and becomes one step when it is let go', () => {
    const steps = history.value.past.length
    tryWindow({ from: '2016' })
    tryWindow({ from: '2017' })
    expect([lens.value.from, picture.value.lens.from, history.value.past.length]).toEqual(['2017', undefined, steps])
    expect(canvasView()).toMatchObject({ filters: { from: '2017' }, relationships: ['r1', 'r2', 'r3'] })
    keepWindow()
    keepWindow()
    expect([picture.value.lens.from, history.value.past.length]).toEqual(['2017', steps + 1])
    undo()
    expect(lens.value).toEqual({ kindsOff: [] })
  })

  it('stays while another filter is set, and goes when all are taken off', () => {
    tryWindow({ from: '2017' })
    toggleContested()
    expect(lens.value).toEqual({ kindsOff: [], from: '2017', contestedOnly: true })
    clearLens()
    expect(lens.value).toEqual({ kindsOff: [] })
  })
})

describe('playback', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    pause()
    vi.useRealTimers()
  })

  it('runs year by year and is one step where it stops', () => {
    const steps = history.value.past.length
    play()
    const seen = [lens.value.from]
    for (let year = 0; year < 3; year += 1) {
      vi.advanceTimersByTime(900)
      seen.push(lens.value.from)
    }
    expect([seen, playing.value, history.value.past.length]).toEqual([['2014', '2015', '2016', '2017'], true, steps])
    vi.advanceTimersByTime(900)
    expect([playing.value, picture.value.lens, lastStep()]).toEqual([
      false,
      { kindsOff: [], from: '2017', to: '2017' },
      'Filter set: 2017',
    ])
    expect(history.value.past).toHaveLength(steps + 1)
    play()
    expect(lens.value.from).toBe('2014')
  })

  it('pauses where it is', () => {
    play()
    vi.advanceTimersByTime(1000)
    pause()
    vi.advanceTimersByTime(5000)
    expect(picture.value.lens).toEqual({ kindsOff: [], from: '2015', to: '2015' })
  })

  it('goes on while other filters change, and stops where the window is set by something else', () => {
    play()
    toggleKind('TOPIC')
    vi.advanceTimersByTime(900)
    expect([playing.value, lens.value.kindsOff]).toEqual([true, ['TOPIC']])
    setWindow({ from: '2016' })
    vi.advanceTimersByTime(5000)
    expect([playing.value, lens.value]).toEqual([false, { kindsOff: ['TOPIC'], from: '2016' }])
  })

  it('goes by hand, too', () => {
    neighbouring(1)?.()
    neighbouring(1)?.()
    expect([lens.value.from, lens.value.to, neighbouring(1) === undefined]).toEqual(['2015', '2015', false])
    neighbouring(-1)?.()
    expect([lens.value.from, neighbouring(-1)]).toEqual(['2014', undefined])
  })
})
