/** A scene with the colours and sizes that a person chose, and the key that says what they mean. */
import type { Colouring, Drawing, Sizing } from '../view-state.ts'
import type { Scene } from '../scene.ts'
import { betweenness } from './betweenness.ts'
import { community } from './community.ts'
import { confidence } from './confidence.ts'
import { date } from './date.ts'
import { degree } from './degree.ts'
import type { ClassMeaning, Classes, ColouringRule, ColourName, DrawingFacts, SizingRule } from './drawing-rule.ts'
import { even } from './even.ts'
import { colouredBy, sizedBy } from './graded.ts'

/** To add one: a file with its rule, a line here and its id in `view-state.ts`. */
export const colouringRules: Readonly<Record<Exclude<Colouring, 'kind'>, ColouringRule>> = {
  degree: colouredBy(degree),
  betweenness: colouredBy(betweenness),
  community,
  date: colouredBy(date),
  confidence,
}

export const sizingRules: Readonly<Record<Exclude<Sizing, 'degree'>, SizingRule>> = {
  betweenness: sizedBy(betweenness),
  date: sizedBy(date),
  even,
}

/** A row of the key: a class, how it looks, and how much of what is drawn is in it. */
export interface KeyRow {
  readonly meaning: ClassMeaning
  readonly colour?: ColourName
  /** Width of its lines in px, where that says it too. */
  readonly width?: number
  /** Width of its marks in px. */
  readonly size?: number
  readonly nodes: number
  readonly edges: number
}

export interface DrawingKey<By extends string> {
  readonly by: By
  /** Whether marks, or lines, are told apart by it. */
  readonly bearsOn: { readonly nodes: boolean; readonly edges: boolean }
  readonly rows: readonly KeyRow[]
}

export interface Painted {
  readonly scene: Scene
  readonly colourKey?: DrawingKey<Exclude<Colouring, 'kind'>>
  readonly sizeKey?: DrawingKey<Exclude<Sizing, 'degree'>>
}

/** Colours and sizes a scene; places, marks and lines stay as they are. */
export function paint(scene: Scene, { colour, size }: Drawing, facts: DrawingFacts): Painted {
  const coloured = colour && coloursOf(scene, colour, facts)
  const sized = size && sizesOf(scene, size, facts)
  return {
    scene: {
      ...scene,
      nodes: scene.nodes.map((node, index) => ({
        ...node,
        ...(coloured && { colour: coloured.nodes[index] ?? 'unsaid' }),
        ...(sized && { size: sized.nodes[index] ?? node.size }),
      })),
      edges: coloured?.edges
        ? scene.edges.map((edge, index) => ({ ...edge, ...coloured.edges?.[index] }))
        : scene.edges,
    },
    ...(coloured && { colourKey: coloured.key }),
    ...(sized && { sizeKey: sized.key }),
  }
}

function coloursOf(scene: Scene, by: Exclude<Colouring, 'kind'>, facts: DrawingFacts) {
  const rule = colouringRules[by]
  const sorted = sortOut(scene, rule.classes(facts))
  const colours = rule.colours(sorted.meanings)
  const looks = sorted.meanings.map((_, index) => ({
    colour: colours[index] ?? ('unsaid' as const),
    ...(rule.widths?.[index] !== undefined && { width: rule.widths[index] }),
  }))
  return {
    nodes: sorted.nodes?.map((place) => looks[place]?.colour) ?? [],
    edges: sorted.edges?.map((place) => looks[place] ?? { colour: 'unsaid' as const }),
    key: { by, bearsOn: bearsOn(sorted), rows: rowsOf(sorted, (index) => looks[index] ?? {}) },
  }
}

function sizesOf(scene: Scene, by: Exclude<Sizing, 'degree'>, facts: DrawingFacts) {
  const rule = sizingRules[by]
  const { edge: _, ...classes } = rule.classes(facts)
  const sorted = sortOut(scene, classes)
  const sizes = rule.sizes(sorted.meanings)
  return {
    nodes: sorted.nodes?.map((place) => sizes[place]) ?? [],
    key: {
      by,
      bearsOn: bearsOn(sorted),
      rows: rowsOf(sorted, (index) => (sizes[index] === undefined ? {} : { size: sizes[index] })),
    },
  }
}

interface Sorted {
  readonly meanings: readonly ClassMeaning[]
  /** The class of each mark and of each line; undefined where they are not told apart. */
  readonly nodes: readonly number[] | undefined
  readonly edges: readonly number[] | undefined
}

const sortOut = ({ nodes, edges }: Scene, { meanings, node, edge }: Classes): Sorted => ({
  meanings,
  nodes: node && nodes.map(node),
  edges: edge && edges.map(edge),
})

const bearsOn = ({ nodes, edges }: Sorted) => ({ nodes: nodes !== undefined, edges: edges !== undefined })

/** Ranges are all named, so that the key is a scale; of the rest only what is drawn is. */
function rowsOf(
  { meanings, nodes = [], edges = [] }: Sorted,
  look: (index: number) => Omit<KeyRow, 'meaning' | 'nodes' | 'edges'>,
) {
  return meanings
    .map(
      (meaning, index): KeyRow => ({
        meaning,
        ...look(index),
        nodes: nodes.filter((place) => place === index).length,
        edges: edges.filter((place) => place === index).length,
      }),
    )
    .filter(
      ({ meaning, nodes: marks, edges: lines }) =>
        meaning.says === 'range' || meaning.says === 'confidence' || marks + lines > 0,
    )
}
