/** `relationships.csv`: dated, sourced links between two actors. */
import { bases, confidences } from '../../../../model/vocabulary.ts'
import { date, evidence, identifier, optional, pairsOf, reference, required, text, wordOf } from '../cell.ts'
import { defineTable } from '../table.ts'

export const relationships = defineTable({
  name: 'relationships',
  required: true,
  key: 'id',
  columns: {
    id: required(identifier),
    type: required(reference('relationship_types')),
    source: required(reference('actors')),
    target: required(reference('actors')),
    start: optional(date),
    end: optional(date),
    as_of: optional(date),
    basis: required(wordOf(bases)),
    confidence: required(wordOf(confidences)),
    reasoning_en: optional(text),
    attributes: optional(pairsOf((pair) => pair.indexOf('='))),
    description_en: optional(text),
    description_fr: optional(text),
    evidence: required(evidence),
  },
})
