/** `actors.csv`: every entity but funding flows and commitments. */
import { bases } from '../../../../model/vocabulary.ts'
import { actorKindCell } from '../actor-kind.ts'
import { date, degrees, evidence, identifier, listOf, optional, pattern, required, text, wordOf } from '../cell.ts'
import { defineTable } from '../table.ts'

export const actors = defineTable({
  name: 'actors',
  required: true,
  key: 'id',
  columns: {
    id: required(identifier),
    kind: required(actorKindCell),
    subkind: optional(text),
    name_en: required(text),
    name_fr: required(text),
    acronyms_en: optional(listOf(text)),
    acronyms_fr: optional(listOf(text)),
    aliases_en: optional(listOf(text)),
    aliases_fr: optional(listOf(text)),
    unprinted_forms: optional(listOf(text)),
    iso3: optional(pattern(/^[A-Z]{3}$/, 'an ISO 3166-1 code of three capital letters')),
    latitude: optional(degrees(90)),
    longitude: optional(degrees(180)),
    start: optional(date),
    end: optional(date),
    description_en: optional(text),
    description_fr: optional(text),
    basis: required(wordOf(bases)),
    evidence: required(evidence),
    note_en: optional(text),
  },
})
