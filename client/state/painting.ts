/** Paints the scene as its picture asks: loaded when the first picture asks for colours or sizes that are not the usual. */
import { computed, effect, signal } from '@preact/signals'
import type { DrawingFacts } from '../../model/view/drawing/drawing-rule.ts'
import { paint, type Painted } from '../../model/view/drawing/paint.ts'
import type { Scene } from '../../model/view/scene.ts'
import { betweennessIn } from '../graph/measures/run-measures.ts'
import { reporting } from './actions/reporting.ts'
import { communities, wantCommunities } from './communities.ts'
import { canvasRelationships, entities, plainScene } from './elements.ts'
import { usePainter } from './painter.ts'
import { picture } from './view.ts'

/** What was last asked to be measured. */
let asked: string | undefined
const measured = signal<ReadonlyMap<string, number> | undefined>(undefined)

const facts = computed<DrawingFacts>(() => ({
  entities: new Map(
    picture.value.nodes.flatMap((id) => {
      const entity = entities.value.get(id)
      return entity ? [[id, entity] as const] : []
    }),
  ),
  relationships: new Map(canvasRelationships.value.map((each) => [each.id, each])),
  ...(measured.value && { betweenness: measured.value }),
  ...(communities.value && {
    communities: communities.value.map(({ members, hub }) => ({ members, hub: hub.id })),
  }),
}))

const painted = computed<Painted>(() => {
  const scene = plainScene.value
  const { drawing } = picture.value
  return drawing ? paint(scene, drawing, facts.value) : { scene }
})

/** What colours and sizes mean, where they are not the usual. */
export const colourKey = computed(() => painted.value.colourKey)
export const sizeKey = computed(() => painted.value.sizeKey)

/** What is drawn, in as far as shortest paths depend on it: places and sizes do not. */
const structureOf = ({ nodes, edges }: Scene): string =>
  [...nodes.map(({ id }) => id), '', ...edges.map(({ id }) => id)].join('\n')

/** Measures what is drawn while that is shown; an older answer stands in until the new one is there. */
effect(() => {
  const { colour, size } = picture.value.drawing ?? {}
  if (colour !== 'betweenness' && size !== 'betweenness') return
  const scene = plainScene.value
  const of = structureOf(scene)
  if (of === asked) return
  asked = of
  reporting(
    betweennessIn(scene).then((shares) => {
      if (of === asked) measured.value = shares
    }),
    () => (asked = undefined),
  )
})

effect(() => {
  if (picture.value.drawing?.colour === 'community') wantCommunities()
})

usePainter(() => painted.value.scene)
