/** The full-text query that proposes every entity which the ranking could accept. */
import type { PreparedQuery, QueryWord } from '../../../model/search/rank.ts'

/** The ranking holds candidates to all words; a few are enough to keep them few. */
const wordsAsked = 8
/** Lucene gives up on a regular expression that grows too large: alternatives go in portions, long words are cut. */
const alternativesAtOnce = 8
const lettersAsked = 40

/**
 * In Lucene's syntax; undefined where nothing can match. Typos are spelt out as regular expressions, because a fuzzy
 * term (`word~1`) stops after the 50 nearest words of the index. Folded words have no character that needs escaping.
 */
export function candidateQuery({ words }: PreparedQuery): string | undefined {
  const required = new Map(words.filter(({ optional }) => !optional).map((word) => [word.text, word]))
  if (required.size === 0) return undefined
  const longest = [...required.values()].toSorted((a, b) => b.text.length - a.text.length).slice(0, wordsAsked)
  return longest.map((word) => `+(${termsFor(word).join(' ')})`).join(' ')
}

function termsFor({ text, forgiving }: QueryWord): readonly string[] {
  const letters = Array.from(text)
  const beginning = letters.slice(0, lettersAsked)
  const whole = `${beginning.join('')}*`
  if (!forgiving) return [whole]
  const rest = beginning.length < letters.length ? '.*' : ''
  const typos = typosOf(beginning).map((typo) => typo + rest)
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
