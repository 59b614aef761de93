/** `figures.csv`: numbers other than money. */
import { date, decimal, evidence, identifier, optional, reference, required, text } from '../cell.ts'
import { defineTable } from '../table.ts'

export const figures = defineTable({
  name: 'figures',
  required: false,
  key: 'id',
  columns: {
    id: required(identifier),
    subject: required(reference('actors')),
    object: optional(reference('actors')),
    measure_en: required(text),
    measure_fr: required(text),
    qualifier: optional(text),
    value: required(decimal),
    unit: optional(text),
    start: optional(date),
    end: optional(date),
    as_of: optional(date),
    evidence: required(evidence),
  },
})
