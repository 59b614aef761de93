/** One id, one thing: entities, relationships, figures, disputes, sources, passages and reports share a namespace. */
import { nouns, tableNames, type TableName } from '../table-names.ts'
import { tables } from '../tables/index.ts'
import type { Check } from './check.ts'

/** Pillars have the id of their topic; types and keys are words of the vocabulary, not records. */
const apart: ReadonlySet<TableName> = new Set(['pillars', 'relationship_types', 'attribute_keys'])

export const checkIdentifiers: Check = ({ content, report }) => {
  const shared = new Map<string, string>()
  for (const table of tableNames) {
    const column = tables[table].key
    const seen = apart.has(table) ? new Map<string, string>() : shared
    for (const { row, cells } of content[table]) {
      const id: unknown = (cells as Readonly<Record<string, unknown>>)[column]
      if (typeof id !== 'string') continue
      const first = seen.get(id)
      if (first === undefined) seen.set(id, `${nouns[table]} (${table}, row ${row})`)
      else
        report(
          { table, row, column },
          { message: `"${id}" is the id of ${first} already.`, remedy: 'Give each its own id.' },
        )
    }
  }
}
