/** The subjects of disputes exist. */
import { didYouMean, withRemedy } from '../nearest.ts'
import { nouns } from '../table-names.ts'
import type { Check } from './check.ts'

export const checkDisputes: Check = ({ content, ids, has, report }) => {
  for (const { row, cells } of content.disputes) {
    for (const { table, id } of cells.subjects ?? []) {
      if (has(table, id)) continue
      const message = `"${id}" is not the id of ${nouns[table]}.`
      report({ table: 'disputes', row, column: 'subjects' }, { message, ...withRemedy(didYouMean(id, ids[table])) })
    }
  }
}
