/** What a check over the tables of a package is given, and how it reports. */
import type { Fault } from '../cell.ts'
import type { Content } from '../tables/index.ts'
import type { TableName } from '../table-names.ts'

/** Where a problem is: a column of a row of a table. */
export interface Place {
  readonly table: TableName
  readonly row: number
  readonly column: string
}

export interface CheckContext {
  readonly content: Content
  /** The ids of each table's rows. */
  readonly ids: Readonly<Record<TableName, ReadonlySet<string>>>
  /** Whether a table has the id; true for every id of a table that could not be read, which is reported once. */
  readonly has: (table: TableName, id: string) => boolean
  /** Whether something is wrong in this cell already, so that what follows from it is not reported again. */
  readonly isReported: (place: Place) => boolean
  readonly report: (place: Place, fault: Fault) => void
}

/** Looks at rows together, as cells alone cannot; rows may lack the cells that are wrong. */
export type Check = (context: CheckContext) => void
