/** The colours of the tokens as values, for what is drawn rather than styled. */
import { type ColourName, colourNames } from '../../model/view/drawing/drawing-rule.ts'
import { kindByName } from '../../model/kinds/index.ts'
import { type Family, families } from '../../model/kinds/kind.ts'
import type { SceneNode } from '../../model/view/scene.ts'

export interface Palette {
  readonly ground: string
  readonly surface: string
  readonly ink: string
  readonly inkQuiet: string
  readonly accent: string
  readonly inkOnAccent: string
  readonly accentWash: string
  readonly focus: string
  readonly warning: string
  readonly edge: string
  readonly edgeLit: string
  readonly halo: string
  /** Paper that is written on. */
  readonly note: string
  /** What a colouring tells. */
  readonly colours: Readonly<Record<ColourName, { readonly mark: string; readonly inside: string }>>
  readonly families: Readonly<Record<Family, { readonly mark: string; readonly inside: string }>>
}

/** The colours of a mark: what its scene says, else those of its family. */
export const coloursOf = (
  { colours, families: hues }: Palette,
  { kind, colour }: Pick<SceneNode, 'kind' | 'colour'>,
): Palette['families'][Family] => (colour ? colours[colour] : hues[kindByName[kind].family])

/** Reads the tokens as they are now: call it again when the colour scheme changes. */
export function readPalette(element: Element = document.documentElement): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ground: token('ground'),
    surface: token('surface'),
    ink: token('ink'),
    inkQuiet: token('ink-3'),
    accent: token('accent'),
    inkOnAccent: token('ink-on-accent'),
    accentWash: token('accent-wash'),
    focus: token('focus'),
    warning: token('warning'),
    edge: token('edge'),
    edgeLit: token('edge-lit'),
    halo: token('halo'),
    note: token('mark'),
    colours: Object.fromEntries(
      colourNames.map((name) => [name, { mark: token(name), inside: token(`${name}-in`) }]),
    ) as Palette['colours'],
    families: Object.fromEntries(
      families.map((family) => [family, { mark: token(family), inside: token(`${family}-in`) }]),
    ) as Palette['families'],
  }
}
