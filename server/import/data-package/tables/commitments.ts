/** `commitments.csv`: undertakings, with those who made them and those they name. */
import {
  boolean,
  date,
  evidence,
  identifier,
  integer,
  optional,
  pairsOf,
  reference,
  referenceList,
  required,
  text,
} from '../cell.ts'
import { defineTable } from '../table.ts'

export const commitments = defineTable({
  name: 'commitments',
  required: false,
  key: 'id',
  columns: {
    id: required(identifier),
    agreement: optional(reference('actors')),
    pillar: optional(reference('pillars')),
    paragraph: optional(integer(1)),
    title_en: required(text),
    title_fr: required(text),
    summary_en: required(text),
    summary_fr: required(text),
    date: optional(date),
    status: required(text),
    committed_by: required(referenceList('actors')),
    beneficiaries: optional(referenceList('actors')),
    named_actors: optional(referenceList('actors')),
    roles: optional(pairsOf((pair) => pair.lastIndexOf('='))),
    deadline: optional(date),
    funding_mentioned: required(boolean),
    creates: optional(referenceList('actors')),
    flow: optional(reference('funding_flows')),
    evidence: required(evidence),
  },
})
