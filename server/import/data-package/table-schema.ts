/** Checks a table against the Table Schema of its own package (Frictionless v1): columns, types, constraints and keys. */
import { isObject, type Json, type JsonObject, type Resource } from './descriptor.ts'
import { descriptorFile } from './descriptor-file.ts'
import { faultOfConstraints, type Constraints } from './field-constraints.ts'
import type { ProblemList } from './problem.ts'
import type { RawTable } from './raw-table.ts'

/** A table of the package with the schema that the package gives it. */
export interface SchemaTable {
  readonly resource: Resource
  readonly raw: RawTable
}

interface Field extends Constraints {
  readonly name: string
  readonly required: boolean
  readonly unique: boolean
}

/** Reports what the schemas forbid; cells that are reported already are passed over. */
export function checkTableSchemas(tables: readonly SchemaTable[], problems: ProblemList): void {
  for (const table of tables) {
    const fields = readFields(table.resource, problems)
    checkFieldColumns(table, fields, problems)
    for (const field of fields) checkField(table.raw, field, problems)
    const primaryKey = namesOf(table.resource.schema['primaryKey'])
    if (primaryKey.length > 0) checkUnique(table.raw, primaryKey, problems)
    checkForeignKeys(table, tables, problems)
  }
}

function readFields({ name, schema }: Resource, problems: ProblemList): readonly Field[] {
  const fields = Array.isArray(schema['fields']) ? (schema['fields'] as readonly Json[]).filter(isObject) : []
  return fields.flatMap((field) => {
    const constraints = isObject(field['constraints']) ? field['constraints'] : {}
    if (typeof field['name'] !== 'string') return []
    return [
      {
        name: field['name'],
        type: typeof field['type'] === 'string' ? field['type'] : 'string',
        required: constraints['required'] === true,
        unique: constraints['unique'] === true,
        ...patternOf(constraints['pattern'], { place: `${name}.${field['name']}`, problems }),
        ...(Array.isArray(constraints['enum'])
          ? {
              allowed: (constraints['enum'] as readonly Json[]).map((value) =>
                typeof value === 'string' ? value : JSON.stringify(value),
              ),
            }
          : {}),
        ...numberOf(constraints, 'minimum'),
        ...numberOf(constraints, 'maximum'),
        ...numberOf(constraints, 'minLength'),
        ...numberOf(constraints, 'maxLength'),
      },
    ]
  })
}

function numberOf<Name extends 'minimum' | 'maximum' | 'minLength' | 'maxLength'>(
  constraints: JsonObject,
  name: Name,
): { readonly [N in Name]?: number } {
  const value = constraints[name]
  return typeof value === 'number' ? ({ [name]: value } as { readonly [N in Name]?: number }) : {}
}

function patternOf(
  pattern: Json | undefined,
  { place, problems }: { readonly place: string; readonly problems: ProblemList },
): { readonly pattern?: RegExp } {
  if (typeof pattern !== 'string') return {}
  try {
    return { pattern: new RegExp(`^(?:${pattern})$`, 'u') }
  } catch {
    problems.add({ file: descriptorFile, column: place, message: `The pattern ${pattern} is no regular expression.` })
    return {}
  }
}

function checkFieldColumns({ raw, resource }: SchemaTable, fields: readonly Field[], problems: ProblemList): void {
  if (fields.length === 0) return
  const { file, header } = raw
  const names = fields.map(({ name }) => name)
  for (const column of names.filter((name) => !header.includes(name))) {
    if (problems.has({ file, row: 1, column })) continue
    problems.add({ file, row: 1, column, message: `The column "${column}" is missing.` })
  }
  for (const column of header.filter((name) => !names.includes(name))) {
    if (problems.has({ file, row: 1, column })) continue
    const message = `The schema of "${resource.name}" has no column "${column}".`
    problems.add({ file, row: 1, column, message, remedy: 'Describe it in datapackage.json, or take it away.' })
  }
}

function checkField({ file, header, rows }: RawTable, field: Field, problems: ProblemList): void {
  const column = field.name
  if (!header.includes(column)) return
  for (const { row, cells } of rows) {
    if (problems.has({ file, row, column })) continue
    const text = cells.get(column)
    if (text === undefined) {
      if (field.required) problems.add({ file, row, column, message: 'The cell is empty, but a value is needed.' })
      continue
    }
    const message = faultOfConstraints(text, field)
    if (message !== undefined) problems.add({ file, row, column, message })
  }
  if (field.unique) checkUnique({ file, header, rows }, [column], problems)
}

function checkUnique({ file, rows }: RawTable, columns: readonly string[], problems: ProblemList): void {
  const seen = new Map<string, number>()
  const [column = ''] = columns
  for (const { row, cells } of rows) {
    const key = keyOf(cells, columns)
    const first = key === undefined ? undefined : seen.get(key)
    if (key !== undefined && first === undefined) seen.set(key, row)
    if (first === undefined || problems.has({ file, row, column })) continue
    const value = columns.map((name) => cells.get(name)).join(', ')
    problems.add({ file, row, column, message: `"${value}" stands in row ${first} already.` })
  }
}

function checkForeignKeys({ raw, resource }: SchemaTable, tables: readonly SchemaTable[], problems: ProblemList): void {
  const declared = resource.schema['foreignKeys']
  for (const foreignKey of Array.isArray(declared) ? (declared as readonly Json[]).filter(isObject) : []) {
    const reference = isObject(foreignKey['reference']) ? foreignKey['reference'] : {}
    const target = reference['resource'] === '' ? resource.name : reference['resource']
    const there = tables.find((table) => table.resource.name === target)
    // A table that is missing or unreadable has its own problem already.
    if (there === undefined) continue
    const fields = namesOf(reference['fields'])
    const known = new Set(there.raw.rows.map(({ cells }) => keyOf(cells, fields)))
    const columns = namesOf(foreignKey['fields'])
    const [column = ''] = columns
    for (const { row, cells } of raw.rows) {
      const key = keyOf(cells, columns)
      if (key === undefined || known.has(key) || problems.has({ file: raw.file, row, column })) continue
      const value = columns.map((name) => cells.get(name)).join(', ')
      problems.add({ file: raw.file, row, column, message: `"${value}" is not in ${there.raw.file}.` })
    }
  }
}

const namesOf = (json: Json | undefined): readonly string[] =>
  (Array.isArray(json) ? (json as readonly Json[]) : [json]).filter((name) => typeof name === 'string')

/** The values of some columns as one key; undefined where one of them is empty. */
function keyOf(cells: ReadonlyMap<string, string>, columns: readonly string[]): string | undefined {
  const values = columns.map((column) => cells.get(column))
  return values.includes(undefined) ? undefined : JSON.stringify(values)
}
