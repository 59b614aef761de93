/** What the lens could filter by: what there is on the canvas, how much of it, and how much of it is shown. */
import { computed } from '@preact/signals'
import { linesAt } from '../../model/view/scene.ts'
import { type YearAxis, yearAxis } from '../../model/view/year-axis.ts'
import { type Confidence, confidences } from '../../model/vocabulary.ts'
import { canvasRelationships, drawnRelationships, entities, type RelationshipElement } from './elements.ts'
import { lens } from './lens.ts'
import { sources } from './session.ts'
import { picture } from './view.ts'

/** Relationships that share something: on the canvas, and shown of them. */
export interface Counts {
  readonly id: string
  readonly shown: number
  readonly all: number
}

/** Those of each type on the canvas, and of those that are off, most first. */
export const typeCounts = computed<readonly Counts[]>(() =>
  countsOf({ keysOf: ({ type }) => [type], always: lens.value.typesOff ?? [] }),
)

/** Those that rest on each source or a part of it, by the id of the source. */
export const sourceCounts = computed<ReadonlyMap<string, Counts>>(
  () =>
    new Map(
      countsOf({ keysOf: (link) => link.sources, always: lens.value.sources ?? [] })
        .filter(({ id }) => sources.value.has(id))
        .map((counts) => [counts.id, counts]),
    ),
)

interface Counting {
  readonly keysOf: (link: RelationshipElement) => readonly string[]
  /** Listed even where nothing has them. */
  readonly always: readonly string[]
}

function countsOf({ keysOf, always }: Counting): readonly Counts[] {
  const all = tally(canvasRelationships.value.flatMap(keysOf))
  const shown = tally(drawnRelationships.value.flatMap(keysOf))
  return [...new Set([...all.keys(), ...always])]
    .map((id) => ({ id, shown: shown.get(id) ?? 0, all: all.get(id) ?? 0 }))
    .sort((a, b) => b.all - a.all || (a.id < b.id ? -1 : 1))
}

const tally = (keys: readonly string[]): ReadonlyMap<string, number> =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>())

/** Relationships on the canvas that are at least so sure. */
export const confidenceCounts = computed<Readonly<Record<Confidence, number>>>(() => {
  const levels = canvasRelationships.value.map(({ confidence }) => confidences.indexOf(confidence))
  const upTo = (weakest: number) => levels.filter((level) => level <= weakest).length
  return { HIGH: upTo(0), MEDIUM: upTo(1), LOW: upTo(2) }
})

/** Relationships on the canvas without a date of their own. */
export const undatedCounts = computed<Omit<Counts, 'id'>>(() => ({
  all: canvasRelationships.value.filter(({ span }) => span === undefined).length,
  shown: drawnRelationships.value.filter(({ span }) => span === undefined).length,
}))

/** The years of what is on the canvas, hidden or not, so that nothing moves while one filters. */
export const years = computed<YearAxis | undefined>(() =>
  yearAxis({
    counted: canvasRelationships.value.flatMap(({ span }) => span ?? []),
    shown: picture.value.nodes.flatMap((id) => entities.value.get(id)?.span ?? []),
  }),
)

/** The most lines that end at one node of the canvas. */
export const mostLines = computed(() => Math.max(0, ...linesAt(canvasRelationships.value).values()))
