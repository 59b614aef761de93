/** The documents, their passages, and what else stands in them: figures, pillars and follow-up reports. */
import type { EvidenceReference } from './evidence.ts'
import type { Bilingual, Language, Localised } from './language.ts'
import type { Decimal } from './money.ts'
import type { PartialDate } from './partial-date.ts'
import type { Basis, ReportStatus, ReportTrack } from './vocabulary.ts'

export interface Source {
  readonly id: string
  /** The source that contains this one. */
  readonly parent?: string
  readonly title: Bilingual
  readonly publisher?: string
  /** The publisher as an actor. */
  readonly publisherId?: string
  readonly publisherBasis?: Basis
  readonly languages: readonly Language[]
  readonly date?: PartialDate
  readonly dateBasis?: Basis
  /** Such as `fact-sheet`; the dataset's own word. */
  readonly kind: string
  readonly file: string
  /** Of the bytes of the file that positions refer to. */
  readonly sha256: string
  /** Unicode code points from the start of the file; end exclusive. */
  readonly start: number
  readonly end: number
  readonly subjects: readonly string[]
  readonly addressedTo?: string
  readonly note?: Localised
}

export interface Passage {
  readonly id: string
  readonly source: string
  /** Line of the file, from 1. */
  readonly line: number
  readonly locator: Bilingual
  /** Order in the file, from 1. */
  readonly position: number
  /** Order within its source, from 1. */
  readonly order: number
  /** Unicode code points from the start of the file; end exclusive. */
  readonly start: number
  readonly end: number
  readonly digest: Bilingual
}

/** A number other than money. */
export interface Figure {
  readonly id: string
  readonly subject: string
  readonly object?: string
  readonly measure: Bilingual
  readonly qualifier?: string
  readonly value: Decimal
  readonly unit?: string
  readonly start?: PartialDate
  readonly end?: PartialDate
  readonly asOf?: PartialDate
  readonly evidence: readonly EvidenceReference[]
}

/** A heading of an agreement; also an entity of kind TOPIC with the same id. */
export interface Pillar {
  readonly id: string
  readonly agreement: string
  readonly number: number
  readonly title: Bilingual
  readonly evidence: readonly EvidenceReference[]
}

/** What became of a commitment, or of a pillar as a whole. */
export interface CommitmentReport {
  readonly id: string
  readonly commitment?: string
  readonly pillar?: string
  readonly date: PartialDate
  readonly track: ReportTrack
  readonly status: ReportStatus
  readonly note: Bilingual
  readonly evidence: readonly EvidenceReference[]
}

/** These sources and all that contain them, each once, in order of their ids: a source stands for its parts. */
export function withContainers(sources: Iterable<string>, parents: ReadonlyMap<string, string>): readonly string[] {
  const all = new Set<string>()
  for (const source of sources)
    for (let at: string | undefined = source; at !== undefined && !all.has(at); at = parents.get(at)) all.add(at)
  return [...all].sort()
}
