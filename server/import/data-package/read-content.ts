/** Opens every table of a package and reads its rows, noting what is missing on the way. */
import { descriptorFile } from './descriptor-file.ts'
import type { Descriptor, Resource } from './descriptor.ts'
import { didYouMean } from './nearest.ts'
import type { ProblemList } from './problem.ts'
import { readRawTable, type RawTable } from './raw-table.ts'
import { readRows, type ReadRow, type Table } from './table.ts'
import { tableNames, type TableName } from './table-names.ts'
import type { SchemaTable } from './table-schema.ts'
import { tables, type Content } from './tables/index.ts'
import { readTextFile } from './text-file.ts'
import { viewsFile } from './views.ts'

export interface ReadTables {
  readonly content: Content
  readonly ids: Readonly<Record<TableName, ReadonlySet<string>>>
  /** Whether a table has the id; true for every id of a table that could not be read. */
  readonly has: (table: TableName, id: string) => boolean
  readonly schemaTables: readonly SchemaTable[]
  /** The file of a table, for messages. */
  readonly fileOf: (table: TableName) => string
}

/** Reads all tables that the package lists. */
export async function readContent(folder: string, descriptor: Descriptor, problems: ProblemList): Promise<ReadTables> {
  checkResources(descriptor, problems)
  const rows: Partial<Record<TableName, readonly ReadRow<object>[]>> = {}
  const schemaTables: SchemaTable[] = []
  for (const name of tableNames) {
    const resource = descriptor.resources.find((candidate) => candidate.name === name)
    if (resource === undefined) continue
    const raw = await readRaw(folder, resource, problems)
    if (raw === undefined) continue
    schemaTables.push({ resource, raw })
    const table: Table = tables[name]
    rows[name] = readRows(table, raw, problems)
  }
  const content = Object.fromEntries(tableNames.map((name) => [name, rows[name] ?? []])) as unknown as Content
  const ids = idsOf(content)
  const unread = (table: TableName): boolean =>
    rows[table] === undefined && (tables[table].required || descriptor.resources.some(({ name }) => name === table))
  return {
    content,
    ids,
    has: (table, id) => ids[table].has(id) || unread(table),
    schemaTables,
    fileOf: (table) => descriptor.resources.find(({ name }) => name === table)?.path ?? `${table}.csv`,
  }
}

async function readRaw(
  folder: string,
  { path, delimiter, schema }: Resource,
  problems: ProblemList,
): Promise<RawTable | undefined> {
  const text = await readTextFile(folder, path, problems)
  if (text === undefined) return undefined
  const missing = Array.isArray(schema['missingValues']) ? schema['missingValues'] : []
  const missingValues = missing.filter((value) => typeof value === 'string')
  return readRawTable({ file: path, text, delimiter, missingValues }, problems)
}

function checkResources({ resources }: Descriptor, problems: ProblemList): void {
  const names = resources.map(({ name }) => name)
  for (const name of tableNames) {
    if (!tables[name].required || names.includes(name)) continue
    const message = `The package has no table "${name}".`
    problems.add({ file: descriptorFile, column: 'resources', message, remedy: 'List it among the resources.' })
  }
  for (const { name, path } of resources) {
    if (path === viewsFile || tableNames.some((table) => table === name)) continue
    const remedy = didYouMean(name, tableNames) ?? `The tables are ${tableNames.join(', ')}.`
    problems.add({ file: descriptorFile, column: 'resources', message: `Relata knows no table "${name}".`, remedy })
  }
}

function idsOf(content: Content): ReadTables['ids'] {
  const entries = tableNames.map((name) => {
    const ids = content[name].map(({ cells }) => (cells as Readonly<Record<string, unknown>>)[tables[name].key])
    return [name, new Set(ids.filter((id) => typeof id === 'string'))] as const
  })
  return Object.fromEntries(entries) as unknown as ReadTables['ids']
}
