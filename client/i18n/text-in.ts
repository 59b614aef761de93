/** Data that may exist in one language only, marked so that a screen reader pronounces it as what it is. */
import type { Language } from '../../model/language.ts'
import { language } from '../state/view.ts'

export interface TextIn {
  readonly text: string
  /** For the `lang` attribute; undefined where it is the page's own language. */
  readonly lang: string | undefined
}

/** The text in the view's language, else in the other one; undefined where there is none at all. */
export function textIn(EN: string | null | undefined, FR: string | null | undefined): TextIn | undefined {
  const texts: Readonly<Record<Language, string>> = { EN: EN ?? '', FR: FR ?? '' }
  const own = texts[language.value]
  if (own !== '') return { text: unturned(own), lang: undefined }
  const other: Language = language.value === 'EN' ? 'FR' : 'EN'
  return texts[other] === '' ? undefined : { text: unturned(texts[other]), lang: other.toLowerCase() }
}

/** The name of anything that has one in both languages. */
export const nameIn = ({ nameEN, nameFR }: { readonly nameEN: string; readonly nameFR: string }): string =>
  unturned(language.value === 'FR' ? nameFR : nameEN)

/** The `lang` of a text whose language is known; undefined where it is the page's own or none. */
export const langOf = (of: Language | null): string | undefined =>
  of === null || of === language.value ? undefined : of.toLowerCase()

/**
 * Without the marks that turn the direction of text (Unicode Annex 9, explicit formatting): left open, they would turn
 * round what stands beside it. The direction of the letters themselves needs none.
 */
const unturned = (text: string): string => text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
