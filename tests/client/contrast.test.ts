/** The colours of the tokens: legible, apart from each other, and apart for those who see fewer colours. */
import { readFileSync } from 'node:fs'
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from 'culori'
import { describe, expect, it } from 'vitest'
import { colourNames } from '../../model/view/drawing/drawing-rule.ts'
import { families } from '../../model/kinds/kind.ts'

const css = readFileSync(new URL('../../client/styles/tokens.css', import.meta.url), 'utf8')

/** The colours of the first rule whose selector ends with a text. */
function tokensOf(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(selector)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const schemes = {
  light: tokensOf('[data-theme="light"] {'),
  dark: tokensOf('[data-theme="dark"] {'),
}

type Tokens = (typeof schemes)['light']
const colour = (tokens: Tokens, name: string): string => tokens[name] ?? `no token ${name}`

const inks = ['ink', 'ink-2', 'ink-3', 'warning']
const grounds = ['ground', 'surface', 'surface-2', 'accent-wash']
const textPairs: readonly (readonly [string, string])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['ink', 'mark'],
  ['ink', 'warning-wash'],
  ['warning', 'warning-wash'],
  ['ink-on-accent', 'accent'],
  ...families.flatMap((family): readonly (readonly [string, string])[] => [
    [`${family}-text`, 'surface'],
    [`${family}-text`, `${family}-wash`],
    [`${family}-in`, family],
  ]),
  ...colourNames.map((name) => [`${name}-in`, name] as const),
]
const graphicPairs: readonly (readonly [string, string])[] = [
  ...families.flatMap((family) => ['ground', 'surface'].map((ground) => [family, ground] as const)),
  ...['ground', 'surface'].flatMap((ground) =>
    ['edge', 'edge-lit', 'accent', 'focus', 'control', 'warning'].map((sign) => [sign, ground] as const),
  ),
  ['surface', 'warning'],
  ...colourNames.flatMap((name) => ['ground', 'surface'].map((ground) => [name, ground] as const)),
]

const failing = (tokens: Tokens, pairs: typeof textPairs, least: number): readonly string[] =>
  pairs.flatMap(([front, back]) => {
    const ratio = wcagContrast(colour(tokens, front), colour(tokens, back))
    return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`]
  })

const visions = {
  normal: (name: string) => name,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
}
const difference = differenceCiede2000()
const steps = colourNames.filter((name) => name.startsWith('step-'))

function closerThan(
  least: number,
  names: readonly string[],
  seen: (name: string) => string | object,
): readonly string[] {
  return names.flatMap((a, index) =>
    names.slice(index + 1).flatMap((b) => {
      const apart = difference(seen(a), seen(b))
      return apart >= least ? [] : [`${a} and ${b}: ${apart.toFixed(1)}`]
    }),
  )
}

describe.each(Object.entries(schemes))('%s colours', (_, tokens) => {
  it('keep text at 4.5 or more', () => {
    expect(failing(tokens, textPairs, 4.5)).toEqual([])
  })

  it('keep signs and lines at 3 or more', () => {
    expect(failing(tokens, graphicPairs, 3)).toEqual([])
  })

  it.each(Object.entries(visions))('keep the hues of families apart: %s', (_name, see) => {
    const names = [...families, 'accent']
    expect(closerThan(12, names, (name) => see(colour(tokens, name)))).toEqual([])
  })

  it.each(Object.entries(visions))('keep communities, what has none and what is selected apart: %s', (_name, see) => {
    const names = [...colourNames.filter((name) => name.startsWith('set-')), 'unsaid', 'accent']
    expect(closerThan(12, names, (name) => see(colour(tokens, name)))).toEqual([])
  })

  it.each(Object.entries(visions))(
    'keep the steps of a ramp apart, from nothing said and from what is selected: %s',
    (_name, see) => {
      const seen = (name: string) => see(colour(tokens, name))
      expect(closerThan(7.5, [...steps, 'unsaid'], seen)).toEqual([])
      expect(closerThan(9, [...steps, 'accent'], seen).filter((pair) => pair.includes('accent'))).toEqual([])
    },
  )

  it('grow stronger against the ground with every step', () => {
    const contrasts = steps.map((name) => wcagContrast(colour(tokens, name), colour(tokens, 'ground')))
    expect(contrasts.toSorted((a, b) => a - b)).toEqual(contrasts)
  })
})

it('is dark by the system as it is dark by choice', () => {
  expect(tokensOf(':root:not([data-theme="light"]) {')).toEqual(schemes.dark)
})
