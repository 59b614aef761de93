/** How marks and lines look, from the tokens; words are drawn by the label layer. */
import type { StylesheetJson } from 'cytoscape'
import { kinds } from '../../model/kinds/index.ts'
import { families, type KindDeclaration } from '../../model/kinds/kind.ts'
import type { Palette } from './palette.ts'

/** The stylesheet for a palette. */
export const stylesheet = (palette: Palette): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(drawn)',
      height: 'data(drawn)',
      'border-color': palette.ground,
      'border-width': 1.2,
      'overlay-opacity': 0,
      'z-index': 10,
    },
  },
  { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0 } },
  ...kinds.map(outlineOf),
  ...families.flatMap((family) => [
    { selector: `.family-${family}.filled`, style: { 'background-color': palette.families[family].mark } },
    {
      selector: `.family-${family}.hollow`,
      style: {
        'background-color': palette.ground,
        'border-color': palette.families[family].mark,
        'border-width': 2.2,
      },
    },
  ]),
  ...lines(palette),
  ...states(palette),
]

function outlineOf({ kind, mark }: KindDeclaration): StylesheetJson[number] {
  const selector = `.kind-${kind}`
  if (mark.outline === 'disc') return { selector, style: { shape: 'ellipse' } }
  return { selector, style: { shape: 'polygon', 'shape-polygon-points': mark.outline.join(' ') } }
}

const lines = (palette: Palette): StylesheetJson => [
  {
    selector: 'edge',
    style: {
      width: 'data(drawn)',
      'line-color': palette.edge,
      'curve-style': 'straight',
      'target-arrow-color': palette.edgeLit,
      'source-arrow-color': palette.edgeLit,
      'arrow-scale': 0.7,
      'overlay-opacity': 0,
      'target-distance-from-node': 1,
      'source-distance-from-node': 1,
    },
  },
  { selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': [4, 3] } },
]

const states = (palette: Palette): StylesheetJson => [
  { selector: 'node.dim', style: { opacity: 0.5, 'z-index': 5 } },
  { selector: 'edge.dim', style: { 'line-opacity': 0.42 } },
  {
    selector: 'edge.lit',
    style: { 'line-color': palette.edgeLit, width: 'data(lit)', 'z-index': 6 },
  },
  { selector: 'edge.lit.towards-target, edge.lit.towards-both', style: { 'target-arrow-shape': 'triangle' } },
  { selector: 'edge.lit.towards-both', style: { 'source-arrow-shape': 'triangle' } },
  {
    selector: 'edge.selected',
    style: {
      'line-color': palette.accent,
      'target-arrow-color': palette.accent,
      'source-arrow-color': palette.accent,
      width: 3,
      'z-index': 7,
    },
  },
  { selector: 'node.end', style: { 'border-color': palette.accent, 'border-width': 2.5, 'z-index': 11 } },
  {
    selector: 'node.selected',
    style: {
      'border-color': palette.accent,
      'border-width': 3,
      'underlay-color': palette.accent,
      'underlay-opacity': 0.18,
      'underlay-padding': 6,
      'underlay-shape': 'ellipse',
      'z-index': 12,
    },
  },
]
