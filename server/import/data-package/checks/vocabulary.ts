/** Types that Relata derives are its own, a flow's part_of must exist, and attributes keep to their keys. */
import { derivedTypes } from '../../../../model/derived-types.ts'
import { attributeValues } from '../attribute-values.ts'
import { didYouMean, withRemedy } from '../nearest.ts'
import { nouns } from '../table-names.ts'
import type { Check, CheckContext, Place } from './check.ts'

const reserved: ReadonlySet<string> = new Set(derivedTypes.map(({ id }) => id))

export const checkVocabulary: Check = (context) => {
  const { content, has, report } = context
  for (const { row, cells } of content.relationship_types) {
    if (cells.type === undefined || !reserved.has(cells.type)) continue
    const message = `"${cells.type}" is reserved: Relata derives it from funding flows and commitments.`
    report({ table: 'relationship_types', row, column: 'type' }, { message, remedy: 'Choose another id.' })
  }
  const part = content.funding_flows.find(({ cells }) => cells.parent !== undefined)
  if (part !== undefined && !has('relationship_types', 'part_of')) {
    const message = 'A flow with a parent needs the relationship type "part_of".'
    report(
      { table: 'funding_flows', row: part.row, column: 'parent' },
      { message, remedy: 'Add it to the relationship types.' },
    )
  }
  checkAttributes(context)
}

function checkAttributes(context: CheckContext): void {
  const { content, ids, has, report } = context
  const types = new Map(content.attribute_keys.map(({ cells }) => [cells.key, cells.value_type]))
  for (const { row, cells } of content.relationships) {
    const place: Place = { table: 'relationships', row, column: 'attributes' }
    for (const [key, value] of cells.attributes ?? []) {
      if (!has('attribute_keys', key)) {
        const remedy = didYouMean(key, ids.attribute_keys)
        report(place, { message: `"${key}" is not an attribute key.`, ...withRemedy(remedy) })
        continue
      }
      checkValue(context, { place, key, value, type: types.get(key) ?? 'text' })
    }
  }
}

interface AttributeValue {
  readonly place: Place
  readonly key: string
  readonly value: string
  readonly type: string
}

function checkValue({ ids, has, report }: CheckContext, { place, key, value, type }: AttributeValue): void {
  const cell = attributeValues[type]
  const reading = cell?.read(value)
  if (reading !== undefined && 'message' in reading) {
    report(place, { ...reading, message: `${key}: ${reading.message}` })
    return
  }
  for (const table of cell?.references ?? []) {
    if (has(table, value)) continue
    const remedy = didYouMean(value, ids[table])
    report(place, { message: `${key}: "${value}" is not the id of ${nouns[table]}.`, ...withRemedy(remedy) })
  }
}
