/** `sources.csv`: the documents and the items in them. */
import { bases } from '../../../../model/vocabulary.ts'
import { languages } from '../../../../model/language.ts'
import {
  date,
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

export const sources = defineTable({
  name: 'sources',
  required: true,
  key: 'id',
  columns: {
    id: required(identifier),
    parent: optional(reference('sources')),
    title_en: required(text),
    title_fr: required(text),
    publisher: optional(text),
    publisher_id: optional(reference('actors')),
    publisher_basis: optional(wordOf(bases)),
    language: required(listOf(wordOf(languages))),
    date: optional(date),
    date_basis: optional(wordOf(bases)),
    kind: required(text),
    file: required(text),
    sha256: required(pattern(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal')),
    start: required(integer(0)),
    end: required(integer(0)),
    subjects: optional(referenceList('actors')),
    addressed_to: optional(reference('actors')),
    note: optional(text),
  },
})
