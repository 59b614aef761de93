/** Which sources a fact stands in; a part's facts are its whole's too, so that a filter on the whole finds them. */
import type { GraphBatch } from '../../../model/dataset.ts'
import type { EvidenceReference } from '../../../model/evidence.ts'

/** Ids of the sources that evidence stands in, each once. */
export interface SourcesOfFact {
  readonly own: readonly string[]
  /** With all sources that contain these, in order. */
  readonly all: readonly string[]
}

export type SourcesOfEvidence = (evidence: readonly EvidenceReference[]) => SourcesOfFact

export function sourcesOfEvidence(batch: Pick<GraphBatch, 'sources' | 'passages'>): SourcesOfEvidence {
  const parents = new Map(batch.sources.map(({ id, parent }) => [id, parent]))
  const sourceOf = new Map(batch.passages.map(({ id, source }) => [id, source]))
  return (evidence) => {
    const named = evidence.map(({ passage }) => sourceOf.get(passage)).filter((source) => source !== undefined)
    const own = new Set(named)
    const all = new Set<string>()
    for (const id of own) {
      for (let source: string | undefined = id; source !== undefined && !all.has(source); ) {
        all.add(source)
        source = parents.get(source)
      }
    }
    return { own: [...own], all: [...all].toSorted() }
  }
}
