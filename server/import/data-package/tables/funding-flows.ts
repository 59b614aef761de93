/** `funding_flows.csv`: money, from donors through an instrument to recipients. */
import { fundingStatuses } from '../../../../model/money.ts'
import { bases } from '../../../../model/vocabulary.ts'
import {
  date,
  decimal,
  evidence,
  identifier,
  integer,
  listOf,
  optional,
  pattern,
  reference,
  referenceList,
  required,
  text,
  wordOf,
} from '../cell.ts'
import { defineTable } from '../table.ts'

export const fundingFlows = defineTable({
  name: 'funding_flows',
  required: false,
  key: 'id',
  columns: {
    id: required(identifier),
    title_en: required(text),
    title_fr: required(text),
    donors: required(referenceList('actors')),
    instrument: optional(reference('actors')),
    recipients: optional(referenceList('actors')),
    amount: optional(decimal),
    currency: optional(pattern(/^[A-Z]{3}$/, 'an ISO 4217 code of three capital letters')),
    status: required(wordOf(fundingStatuses)),
    year: optional(integer(1)),
    start: optional(date),
    end: optional(date),
    announced: optional(date),
    purposes: optional(listOf(text)),
    parent: optional(reference('funding_flows')),
    overlaps_with: optional(referenceList('funding_flows')),
    donor_basis: required(wordOf(bases)),
    recipient_basis: optional(wordOf(bases)),
    reasoning_en: optional(text),
    note_en: optional(text),
    evidence: required(evidence),
  },
})
