/** Every id that a cell names must be the id of a row in the table it stands for. */
import type { Column } from '../cell.ts'
import { didYouMean, withRemedy } from '../nearest.ts'
import { nouns, tableNames, type TableName } from '../table-names.ts'
import { tables } from '../tables/index.ts'
import type { Check, CheckContext, Place } from './check.ts'

/** Looking for a near id compares with all of them; beyond this many unknown ids the remedy is left out. */
const mostSuggestions = 200

export const checkReferences: Check = (context) => {
  const suggest = suggestions(context)
  for (const table of tableNames) {
    const columns: readonly (readonly [string, Column<unknown>])[] = Object.entries(tables[table].columns)
    for (const { row, cells } of context.content[table]) {
      for (const [column, { references, idsOf }] of columns) {
        const value = (cells as Readonly<Record<string, unknown>>)[column]
        if (value === undefined || references === undefined || idsOf === undefined) continue
        for (const id of idsOf(value))
          checkReference(context, { place: { table, row, column }, references, id, suggest })
      }
    }
  }
}

type Suggest = (id: string, references: readonly TableName[]) => string | undefined

interface Reference {
  readonly place: Place
  readonly references: readonly TableName[]
  readonly id: string
  readonly suggest: Suggest
}

function checkReference({ has, report }: CheckContext, { place, references, id, suggest }: Reference): void {
  if (references.some((table) => has(table, id))) return
  const expected = references.map((table) => nouns[table]).join(' or ')
  report(place, { message: `"${id}" is not the id of ${expected}.`, ...withRemedy(suggest(id, references)) })
}

function suggestions({ ids }: CheckContext): Suggest {
  const known = new Map<string, string | undefined>()
  return (id, references) => {
    const key = `${id} ${references.join()}`
    if (!known.has(key) && known.size < mostSuggestions) {
      known.set(
        key,
        didYouMean(
          id,
          references.flatMap((table) => [...ids[table]]),
        ),
      )
    }
    return known.get(key)
  }
}
