/** A short name for an attribute, from what its dataset says of it. */
import type { Language } from '../../../model/language.ts'

/** Characters that fit beside a value in two lines. */
const most = 28

export interface ShortLabel {
  readonly text: string
  /** It is all that is said of the attribute. */
  readonly whole: boolean
}

/**
 * The meaning where it is short enough; else the words of the key, which are English, and in another language the
 * meaning's first words.
 */
export function shortLabel(key: string, meaning: string | undefined, language: Language): ShortLabel {
  const words = key.replaceAll('_', ' ')
  if (meaning === undefined) return { text: words, whole: true }
  const text = meaning.replace(/\.$/, '')
  if (text.length <= most) return { text, whole: true }
  if (language === 'EN') return { text: words.charAt(0).toUpperCase() + words.slice(1), whole: false }
  const [head = ''] = text.split(/\s*[(,;:]/)
  if (head.length <= most) return { text: head, whole: false }
  const cut = text.slice(0, most).replace(/[\s,;:(]+\S*$/, '')
  return { text: `${cut.replace(/\s(?:d[eu]s?|la|les?|l’|en|à|aux?|une?|que|dont|par|et|ou)$/i, '')}…`, whole: false }
}
