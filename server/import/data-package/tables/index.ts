/** The canonical tables by name, in the order in which they are read. */
import { actors } from './actors.ts'
import { attributeKeys } from './attribute-keys.ts'
import { commitmentReports } from './commitment-reports.ts'
import { commitments } from './commitments.ts'
import { disputes } from './disputes.ts'
import { figures } from './figures.ts'
import { fundingFlows } from './funding-flows.ts'
import { passages } from './passages.ts'
import { pillars } from './pillars.ts'
import { relationshipTypes } from './relationship-types.ts'
import { relationships } from './relationships.ts'
import { sources } from './sources.ts'
import type { Columns, ReadRow, Row, Table } from '../table.ts'
import type { TableName } from '../table-names.ts'

export const tables = {
  sources,
  passages,
  actors,
  relationship_types: relationshipTypes,
  attribute_keys: attributeKeys,
  relationships,
  funding_flows: fundingFlows,
  pillars,
  commitments,
  commitment_reports: commitmentReports,
  figures,
  disputes,
} as const satisfies Readonly<Record<TableName, unknown>>

type Tables = typeof tables

/** A complete row of a table. */
export type RowOf<Name extends TableName> = Tables[Name] extends Table<infer C extends Columns> ? Row<C> : never

/** The rows of every table as read; those of a table that the package does not have are none. */
export type Content = { readonly [Name in TableName]: readonly ReadRow<RowOf<Name>>[] }
