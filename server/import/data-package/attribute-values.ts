/** What the value of an attribute may be, by the value type that its key declares. */
import { parsePartialDate } from '../../../model/partial-date.ts'
import { date, integer, reference, text, type Cell } from './cell.ts'

const dateOrInterval: Cell<string> = {
  read: (value) =>
    value.split('/').length <= 2 && value.split('/').every((part) => parsePartialDate(part) !== undefined)
      ? { value }
      : { message: `"${value}" is not a date or an interval.`, remedy: 'Write 2018-06 or 2018-06-18/2018-06-19.' },
}

export const attributeValues: Readonly<Record<string, Cell<unknown>>> = {
  text,
  integer: integer(),
  date,
  'date or interval': dateOrInterval,
  'actor id': reference('actors'),
  'flow id': reference('funding_flows'),
  'commitment id': reference('commitments'),
}
