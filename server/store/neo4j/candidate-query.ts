/** The full-text query that proposes every entity which the ranking could accept. */
import type { PreparedQuery, QueryWord } from '../../../model/search/rank.ts'

/** The ranking holds candidates to all words; a few are enough to keep them few. */
const wordsAsked = 8
/** Lucene gives up on a regular expression that grows too large, so alternatives go in portions. */
const alternativesAtOnce = 8

/**
 * In Lucene's syntax; undefined where nothing can match. Typos are spelt out as regular expressions, because a fuzzy
 * term (`word~1`) stops after the 50 nearest words of the index. Folded words have no character that needs escaping.
 */
export function candidateQuery({ words }: PreparedQuery): string | undefined {
  const required = [...new Set(words.filter(({ optional }) => !optional))]
  if (required.length === 0) return undefined
  const longest = required.toSorted((a, b) => b.text.length - a.text.length).slice(0, wordsAsked)
  return longest.map((word) => `+(${termsFor(word).join(' ')})`).join(' ')
}

function termsFor({ text, forgiving }: QueryWord): readonly string[] {
  const whole = `${text}*`
  if (!forgiving) return [whole]
  const typos = typosOf(Array.from(text))
  const portions: string[] = []
  for (let start = 0; start < typos.length; start += alternativesAtOnce) {
    portions.push(`/${typos.slice(start, start + alternativesAtOnce).join('|')}/`)
  }
  return [whole, ...portions]
}

/** Patterns for every word that is one letter wrong, missing, added or swapped away. */
function typosOf(letters: readonly string[]): readonly string[] {
  const join = (...parts: readonly (readonly string[] | string)[]): string => parts.flat().join('')
  return [
    ...letters.map((_, at) => join(letters.slice(0, at), '.?', letters.slice(at + 1))),
    ...[...letters, ''].map((_, at) => join(letters.slice(0, at), '.', letters.slice(at))),
    ...letters
      .slice(1)
      .map((letter, at) => join(letters.slice(0, at), letter, letters[at] ?? '', letters.slice(at + 2))),
  ]
}
