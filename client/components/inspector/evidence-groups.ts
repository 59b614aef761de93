/** Evidence by passage: an entity that a passage mentions three times has one passage with three spans. */
import type { EvidencePartsFragment } from '../../api/generated/operations.ts'

export interface Span {
  /** Unicode code points from the start of the passage, end exclusive. */
  readonly start: number
  readonly end: number
}

export interface PassageEvidence {
  readonly passage: EvidencePartsFragment['passage']
  readonly spans: readonly Span[]
}

/** In the order in which the passages come first. */
export function groupByPassage(evidence: readonly EvidencePartsFragment[]): readonly PassageEvidence[] {
  const groups = new Map<string, { readonly passage: EvidencePartsFragment['passage']; readonly spans: Span[] }>()
  for (const { passage, start, end } of evidence) {
    const group = groups.get(passage.id) ?? { passage, spans: [] }
    groups.set(passage.id, group)
    if (start !== null && end !== null) group.spans.push({ start, end })
  }
  return [...groups.values()]
}

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** A text cut where its spans begin and end; spans that overlap become one, what lies outside the text is ignored. */
export function markSpans(text: string, spans: readonly Span[]): readonly Piece[] {
  const letters = Array.from(text)
  const pieces: Piece[] = []
  let at = 0
  const push = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: letters.slice(at, to).join(''), marked })
    at = Math.max(at, to)
  }
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    push(Math.min(start, letters.length), false)
    push(Math.min(end, letters.length), true)
  }
  push(letters.length, false)
  return joined(pieces)
}

const joined = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.reduce<readonly Piece[]>((done, piece) => {
    const last = done.at(-1)
    if (last?.marked !== piece.marked) return [...done, piece]
    return [...done.slice(0, -1), { text: last.text + piece.text, marked: piece.marked }]
  }, [])

/** How one would cite a passage, with the id that finds it again. */
export const citation = ({
  title,
  locator,
  id,
}: {
  readonly title: string
  readonly locator: string
  readonly id: string
}): string => `${title}, ${locator} (${id})`
