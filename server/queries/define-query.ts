/** Ties a file of `cypher/` to the names and types of its parameters and of the columns it returns. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project-root.ts'

/** The type of a parameter; carries no value at run time. */
export interface ParameterType<Value> {
  readonly sample?: Value
}

/** Turns a column's plain value, as the driver gives it, into what the program works with. */
export type Column<Value> = (value: unknown) => Value

type ParameterTypes = Readonly<Record<string, ParameterType<unknown>>>
type Columns = Readonly<Record<string, Column<unknown>>>

/** A statement with everything that a store needs to run it. */
export interface Query<Parameters, Row> {
  /** Below `cypher/`, such as `read/entities.cypher`. */
  readonly file: string
  readonly parameterNames: readonly (keyof Parameters & string)[]
  readonly columnNames: readonly (keyof Row & string)[]
  /** The text of the file without comments and indentation, read once and on first use. */
  readonly text: string
  /** Rows that are sent before more are asked for; the driver's own number where it is left out. */
  readonly rowsAtOnce?: number | undefined
  /** One row, from a function that gives the value of a column. */
  readonly decode: (valueOf: (column: keyof Row & string) => unknown) => Row
}

type ValuesOf<Types extends ParameterTypes> = {
  readonly [Name in keyof Types]: Types[Name] extends ParameterType<infer Value> ? Value : never
}
type RowOf<Given extends Columns> = { readonly [Name in keyof Given]: ReturnType<Given[Name]> }

export interface QueryDefinition<Types extends ParameterTypes, Given extends Columns> {
  readonly file: string
  readonly parameters: Types
  readonly columns: Given
  /** Few where rows are large: what is sent at once is decoded at once. */
  readonly rowsAtOnce?: number
}

/** The query in `cypher/<file>.cypher`; that file and definition fit each other is proved by `cypher.test.ts`. */
export function defineQuery<const Types extends ParameterTypes, const Given extends Columns>(
  definition: QueryDefinition<Types, Given>,
): Query<ValuesOf<Types>, RowOf<Given>> {
  const file = `${definition.file}.cypher`
  const columns = Object.entries(definition.columns)
  let text: string | undefined
  return {
    file,
    parameterNames: Object.keys(definition.parameters),
    columnNames: Object.keys(definition.columns),
    rowsAtOnce: definition.rowsAtOnce,
    get text() {
      return (text ??= bare(readFileSync(join(projectRoot, 'cypher', file), 'utf8')))
    },
    decode: (valueOf) => {
      const row: Record<string, unknown> = {}
      for (const [name, column] of columns) row[name] = column(valueOf(name))
      return row as RowOf<Given>
    },
  }
}

/** Statements travel with every question: one that fits into a packet of the driver's is sent at once. */
const bare = (text: string): string => text.replaceAll(/^(\/\/.*\n| +)/gm, '')

/** A parameter of the given type, as in `ids: parameter<readonly string[]>()`. */
export const parameter = <Value>(): ParameterType<Value> => ({})
