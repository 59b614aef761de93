/** Whatever was done to the picture, undoing it all gives the first one back, and doing it all again the last one. */
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { layoutIds } from '../../../client/graph/layouts/arrangement.ts'
import { stepSentence } from '../../../client/i18n/sentences.ts'
import { addNodes, showEntity } from '../../../client/state/actions/add.ts'
import { layOutEverything } from '../../../client/state/actions/arrange.ts'
import { colourBy, sizeBy } from '../../../client/state/actions/draw.ts'
import { expand } from '../../../client/state/actions/expand.ts'
import { groupBy, toggleGroup } from '../../../client/state/actions/group.ts'
import * as lens from '../../../client/state/actions/lens.ts'
import { moveNodes } from '../../../client/state/actions/move.ts'
import { setNote } from '../../../client/state/actions/note.ts'
import { openGuidedView } from '../../../client/state/actions/open-view.ts'
import { followPath } from '../../../client/state/actions/paths.ts'
import { togglePin } from '../../../client/state/actions/pin.ts'
import { collapse, hide, keepOnly } from '../../../client/state/actions/remove.ts'
import { addShared } from '../../../client/state/actions/shared.ts'
import { sortBy } from '../../../client/state/actions/table.ts'
import { redo, undo } from '../../../client/state/actions/undo.ts'
import { loadElements, scene } from '../../../client/state/elements.ts'
import { historyLength } from '../../../client/state/history.ts'
import { keepWindow, lensConditions, setWindow, tryWindow } from '../../../client/state/lens.ts'
import type { FoundPath } from '../../../client/state/paths.ts'
import { loadSession } from '../../../client/state/session.ts'
import { commit, history, picture, restore, select, selection, show } from '../../../client/state/view.ts'
import { colourings, groupingIds, type Picture, sizings } from '../../../model/view/view-state.ts'
import { answerWith } from '../../fixtures/fake-server.ts'
import { PlacingWorker } from '../../fixtures/placing-worker.ts'
import { smallGraph, smallNodes, smallPath, smallSources, smallTypes } from '../../fixtures/small-graph.ts'

/** Does something with what the number picks. */
type Action = (pick: number) => unknown

const one = <Value>(values: readonly Value[], pick: number): Value | undefined => values[pick % values.length]
/** Up to so many of what is on the canvas. */
const some = (pick: number, most: number): readonly string[] =>
  picture.value.nodes.filter((_, index) => (index * 7 + pick) % 5 === 0).slice(0, most)
const onCanvas = (pick: number): readonly string[] => [one(picture.value.nodes, pick) ?? 'n00']
const first = (pick: number): string => onCanvas(pick)[0] ?? 'n00'
const kindsThere = ['COUNTRY', 'BODY', 'MISSION', 'TOPIC', 'EVENT'] as const
const years = ['2012', '2014-06', '2016', '2018-03-16'] as const

/** Everything that changes the picture, each a step. A new action is a new line. */
const changes: readonly Action[] = [
  // what is on the canvas
  (pick) => expand(first(pick)),
  (pick) => expand(first(pick), { types: [{ type: 'funds', direction: pick % 2 === 0 ? 'OUT' : 'IN' }] }),
  (pick) => collapse(first(pick)),
  (pick) => hide(onCanvas(pick)),
  (pick) => hide(some(pick, 3)),
  (pick) => keepOnly([...some(pick, 6), ...onCanvas(pick)]),
  (pick) => showEntity(one(smallNodes, pick) ?? ''),
  (pick) => addNodes(smallNodes.slice(pick % 30, (pick % 30) + 4), { did: 'add' }, first(pick)),
  (pick) => addShared(smallNodes.slice(pick % 30, (pick % 30) + 2), onCanvas(pick)),
  (pick) => followPath(smallPath(pick) as unknown as FoundPath),
  (pick) => openGuidedView(pick % 2 === 0 ? 'first' : 'second'),
  // where it stands
  (pick) => moveNodes({ [first(pick)]: [pick, -pick] }),
  (pick) => togglePin(pick % 2 === 0 ? onCanvas(pick) : some(pick, 3)),
  (pick) => layOutEverything(one(layoutIds, pick)),
  (pick) => groupBy(one([...groupingIds, undefined], pick)),
  (pick) => toggleGroup(one(scene.value.groups ?? [], pick)?.id ?? ''),
  // how it is drawn, and what is written on it
  (pick) => colourBy(one(colourings, pick) ?? 'kind'),
  (pick) => sizeBy(one(sizings, pick) ?? 'degree'),
  (pick) => setNote(pick % 7 === 0 ? undefined : first(pick), pick % 3 === 0 ? '' : `note ${pick}`),
  // the lens
  (pick) => lens.toggleKind(one(kindsThere, pick) ?? 'BODY'),
  (pick) => lens.toggleType(one(smallTypes, pick) ?? ''),
  (pick) => lens.switchTypesOff(pick % 2 === 0 ? [] : smallTypes.slice(1)),
  (pick) => lens.onlyBasis(one(['STATED', 'INFERRED', undefined] as const, pick)),
  (pick) => lens.setLeastConfidence(one(['HIGH', 'MEDIUM', undefined] as const, pick)),
  () => lens.toggleContested(),
  () => lens.toggleUndated(),
  (pick) => lens.onlySources(smallSources.slice(pick % 3)),
  (pick) => lens.setLeastLines(pick % 3),
  (pick) => setWindow(pick % 4 === 0 ? {} : { from: one(years, pick) ?? '2012' }),
  (pick) => {
    tryWindow({ to: one(years, pick) ?? '2018' })
    keepWindow()
  },
  (pick) => {
    const condition = one(lensConditions.value, pick)
    if (condition) lens.takeOff(condition)
  },
  () => lens.clearLens(),
]

/** What is no step, but must not disturb any. */
const others: readonly Action[] = [
  (pick) => select([...selection.value, ...onCanvas(pick)].slice(-3)),
  (pick) => show(pick % 2 === 0 ? 'table' : 'graph'),
  () => sortBy('nodes', 'degree'),
  () => history.value.past.length > 1 && undo(),
  () => redo(),
]

const actions = [...changes, ...others]

const leastSteps = 50

const begin: Picture = {
  nodes: smallNodes.slice(0, 12),
  positions: Object.fromEntries(smallNodes.slice(0, 12).map((id, index) => [id, [index * 80, 0] as const])),
  lens: { kindsOff: [] },
}

/** Empties the history and puts the first picture in place as its only step. */
function restart(): void {
  while (history.value.past.length > 0 && undo());
  restore({ view: 'graph', language: 'EN', picture: { ...begin, nodes: [] }, selection: [] }, 'none')
  commit({ did: 'open' }, () => begin)
}

it('comes back to the first picture and to the last one, through every one in between', {
  timeout: 120_000,
}, async () => {
  vi.stubGlobal('Worker', PlacingWorker)
  answerWith(smallGraph)
  await loadSession()
  await loadElements(smallNodes)
  const untried = new Set(changes)
  const choice = fc.record({ action: fc.nat(actions.length - 1), pick: fc.nat(999) })
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(choice), async (choices) => {
      restart()
      const pictures = new Map<number, Picture>()
      const steps = () => history.value.past.length
      const remember = () => pictures.set(steps(), structuredClone(picture.value))
      remember()
      for (const { action, pick } of choices) {
        const before = history.value.past.at(-1)
        const change = actions[action]
        await change?.(pick)
        if (change && history.value.past.at(-1) !== before) untried.delete(change)
        remember()
        if (steps() > leastSteps || steps() >= historyLength) break
      }
      const last = { steps: steps(), picture: structuredClone(picture.value) }
      expect(history.value.past.map(stepSentence).filter((sentence) => /^$|[{}]/.test(sentence))).toEqual([])

      while (steps() > 1) {
        expect(undo()).toBe(true)
        expect(picture.value).toEqual(pictures.get(steps()))
        expect(scene.value.nodes.every(({ id }) => picture.value.nodes.includes(id))).toBe(true)
      }
      expect(picture.value).toEqual(begin)
      for (let done = 1; done < last.steps; done += 1) {
        expect(redo()).toBe(true)
        expect(picture.value).toEqual(pictures.get(steps()))
      }
      expect(last.steps).toBeGreaterThan(leastSteps)
      expect(picture.value).toEqual(last.picture)
      expect(redo()).toBe(false)
    }),
    { numRuns: 200 },
  )
  expect([...untried].map(String)).toEqual([])
})
