/** `passages.csv`: the places where facts stand, with digests in our own words. */
import { integer, pattern, reference, required, text } from '../cell.ts'
import { defineTable } from '../table.ts'

const passageId = pattern(
  /^(?=.{3,200}$)(?:(?![ |@~,#])[ -~])+#(?:(?![ |@~,#])[ -~])+$/,
  'the id of a passage: source#passage, without spaces and without | @ ~ ,',
)

export const passages = defineTable({
  name: 'passages',
  required: true,
  key: 'id',
  columns: {
    id: required(passageId),
    source: required(reference('sources')),
    line: required(integer(1)),
    locator_en: required(text),
    locator_fr: required(text),
    position: required(integer(1)),
    start: required(integer(0)),
    end: required(integer(0)),
    digest_en: required(text),
    digest_fr: required(text),
  },
})
