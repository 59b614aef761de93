/** Which sources a fact stands in; a part's facts are its whole's too, so that a filter on the whole finds them. */
import type { GraphBatch } from '../../../model/dataset.ts'
import type { EvidenceReference } from '../../../model/evidence.ts'

/** From evidence to the ids of its sources and of all that contain them, each once, in order. */
export function sourcesOfEvidence(
  batch: Pick<GraphBatch, 'sources' | 'passages'>,
): (evidence: readonly EvidenceReference[]) => readonly string[] {
  const parents = new Map(batch.sources.map(({ id, parent }) => [id, parent]))
  const sourceOf = new Map(batch.passages.map(({ id, source }) => [id, source]))
  return (evidence) => {
    const found = new Set<string>()
    for (const { passage } of evidence) {
      let source = sourceOf.get(passage)
      while (source !== undefined && !found.has(source)) {
        found.add(source)
        source = parents.get(source)
      }
    }
    return [...found].toSorted()
  }
}
