/** The words at a mark: short enough for a crowded picture, in one or two lines. */
import type { Name } from '../entity.ts'
import type { EntityKind } from '../kinds/index.ts'
import type { Language } from '../language.ts'
import type { Money } from '../money.ts'

/** What a label is made of. */
export interface Labelled {
  readonly kind: EntityKind
  readonly name: string
  readonly names: readonly Pick<Name, 'text' | 'role'>[]
  /** Of the acronyms, those of the language; the first is used. */
  readonly acronym?: string
  readonly money?: Money
  readonly paragraph?: number
}

const longName = 30
const lineLength = 17

/** Money by its amount, a commitment by its paragraph, anything else by its name, or its acronym where that is long. */
export function labelText(entity: Labelled, language: Language): string {
  if (entity.money) return compactMoney(entity.money, language)
  if (entity.paragraph !== undefined) return `§\u00a0${entity.paragraph} ${entity.name}`
  if (entity.name.length <= longName) return entity.name
  // What stands in brackets explains; the inspector has it in full.
  return entity.acronym ?? entity.name.replace(/\s*\([^)]*\)$/u, '')
}

/** "229.9 M EUR": the currency keeps its code, so that no sign is mistaken for another. */
export function compactMoney({ amount, currency }: Money, language: Language): string {
  const value = Number(amount)
  const [divisor, unit] = value >= 1e9 && language === 'EN' ? [1e9, 'bn'] : value >= 1e6 ? [1e6, 'M'] : [1, '']
  const number = new Intl.NumberFormat(language === 'FR' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 })
  return [number.format(value / divisor), unit, currency].filter((part) => part !== '').join('\u00a0')
}

/** Breaks a label into at most two lines of about 17 characters; what does not fit ends in an ellipsis. */
export function wrapLabel(text: string, length = lineLength): readonly string[] {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim()
  if (clean.length <= length + 2) return [clean]
  const words = clean.split(/(?<=-)| /)
  const lines = ['']
  for (const word of words) {
    const line = lines.at(-1) ?? ''
    const glue = line === '' || line.endsWith('-') ? '' : ' '
    if (line !== '' && line.length + glue.length + word.length > length) lines.push(word)
    else lines[lines.length - 1] = line + glue + word
  }
  if (lines.length <= 2) return lines.map((line) => cut(line, length + 6))
  return [cut(lines[0] ?? '', length + 6), cut(lines.slice(1).join(' '), length + 2)]
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts between what a reader sees as characters, never inside an emoji or an accent. */
function cut(line: string, length: number): string {
  if (line.length <= length) return line
  const characters = Array.from(graphemes.segment(line), ({ segment }) => segment)
  if (characters.length <= length) return line
  const kept = characters.slice(0, length - 1).join('')
  return `${kept.trimEnd()}…`
}
