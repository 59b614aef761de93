/** References to the places where facts stand: `source#passage`, or `source#passage@start-end` for exact words. */

/** A passage and, where known, a span in it: Unicode code points from the start of the passage, end exclusive. */
export interface EvidenceReference {
  readonly passage: string
  readonly start?: number
  readonly end?: number
}

const shape = /^([^@|\s]+#[^@|\s]+)(?:@(\d+)-(\d+))?$/

/** The text as a reference, or undefined where it is none or its span is empty or reversed. */
export function parseEvidence(text: string): EvidenceReference | undefined {
  const match = shape.exec(text)
  if (!match) return undefined
  const [, passage = '', start, end] = match
  if (start === undefined) return { passage }
  if (Number(end) <= Number(start)) return undefined
  return { passage, start: Number(start), end: Number(end) }
}

/** The reference as the dataset writes it; the inverse of {@link parseEvidence}. */
export const printEvidence = ({ passage, start, end }: EvidenceReference): string =>
  start === undefined || end === undefined ? passage : `${passage}@${start}-${end}`
