/** Scores how well a query fits a name; both stores rank with it, so that they agree to the last digit. */
import type { Name } from '../entity.ts'
import { words } from './fold.ts'
import { isOneTypoApart } from './typo.ts'

export interface QueryWord {
  readonly text: string
  /** Long enough that one typo is forgiven. */
  readonly forgiving: boolean
  /** An elided article (`l’Union`), which a name may lack. */
  readonly optional: boolean
}

/** A query as a store needs it: every word that is not optional must match a word of one name form. */
export interface PreparedQuery {
  readonly words: readonly QueryWord[]
}

export interface NameMatch {
  /** The first of the best matching forms. */
  readonly matched: Name
  /** In (0, 1]. */
  readonly score: number
}

/** How a query word fits a word of a name; higher is better, 0 is not at all. */
export const grades = { none: 0, typo: 1, prefix: 2, whole: 3 } as const
export type Grade = (typeof grades)[keyof typeof grades]

const elidedArticles: ReadonlySet<string> = new Set(['l', 'd'])
const shortestForgiven = 4
/** A number means itself: 50 is neither 500 nor 2050, and no typo of 60. */
const number = /^\p{N}+$/u

/** The query's folded words; none where the text has no letter or digit, and nothing matches then. */
export function prepareQuery(text: string): PreparedQuery {
  const texts = words(text)
  const allElided = texts.every((word) => elidedArticles.has(word))
  return {
    words: texts.map((word) => ({
      text: word,
      forgiving: word.length >= shortestForgiven && !number.test(word),
      optional: !allElided && elidedArticles.has(word),
    })),
  }
}

/** The best of an entity's names for the query, or undefined where none holds all its words. */
export function matchNames(query: PreparedQuery, names: readonly Name[]): NameMatch | undefined {
  let best: NameMatch | undefined
  for (const matched of names) {
    const form = words(matched.text)
    const score = scoreForm(query, form.length, (word, position) => gradeWord(word, form[position] ?? ''))
    if (score > (best?.score ?? 0)) best = { matched, score }
  }
  return best
}

/** How one word of a query fits one folded word of a name. */
export function gradeWord(word: QueryWord, candidate: string): Grade {
  if (candidate === word.text) return grades.whole
  if (number.test(word.text)) return grades.none
  if (candidate.startsWith(word.text)) return grades.prefix
  return word.forgiving && isOneTypoApart(word.text, candidate) ? grades.typo : grades.none
}

/**
 * The score of a name form of so many words, 0 where it does not match: 1 for the query's very words, then all whole
 * words, then some prefix, then some typo, each a little lower for every word of the form that the query leaves out.
 */
export function scoreForm(
  query: PreparedQuery,
  length: number,
  gradeAt: (word: QueryWord, position: number) => Grade,
): number {
  const used = new Set<number>()
  let worst: Grade = grades.whole
  let inOrder = query.words.length === length
  for (const [index, word] of query.words.entries()) {
    const { grade, position } = bestPosition(word, length, gradeAt)
    if (grade === grades.none && !word.optional) return 0
    if (grade !== grades.none) used.add(position)
    if (grade !== grades.none && grade < worst) worst = grade
    inOrder &&= index < length && gradeAt(word, index) === grades.whole
  }
  if (used.size === 0) return 0
  if (inOrder) return 1
  const left = length - used.size
  return topOf[worst] - (0.15 * left) / (left + 3)
}

/** The best score of each grade but the exact one; far enough apart that words left out never bridge them. */
const topOf: Readonly<Record<Grade, number>> = {
  [grades.whole]: 0.9,
  [grades.prefix]: 0.6,
  [grades.typo]: 0.3,
  [grades.none]: 0,
}

function bestPosition(
  word: QueryWord,
  length: number,
  gradeAt: (word: QueryWord, position: number) => Grade,
): { readonly grade: Grade; readonly position: number } {
  let grade: Grade = grades.none
  let position = -1
  for (let candidate = 0; candidate < length && grade < grades.whole; candidate++) {
    const found = gradeAt(word, candidate)
    if (found > grade) [grade, position] = [found, candidate]
  }
  return { grade, position }
}

/** Every distinct folded word of an entity's names, joined by spaces: what a store puts into its full-text index. */
export const searchText = (names: readonly Name[]): string =>
  [...new Set(names.flatMap(({ text }) => words(text)))].join(' ')
