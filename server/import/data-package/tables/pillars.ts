/** `pillars.csv`: the headings of an agreement; each is an actor of kind topic with the same id. */
import { evidence, integer, reference, required, text } from '../cell.ts'
import { defineTable } from '../table.ts'

export const pillars = defineTable({
  name: 'pillars',
  required: false,
  key: 'id',
  columns: {
    id: required(reference('actors')),
    agreement: required(reference('actors')),
    number: required(integer(1)),
    title_en: required(text),
    title_fr: required(text),
    evidence: required(evidence),
  },
})
