/** The statements of a load; each can be repeated without changing what it did the first time. */
import { optional, text, truth, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { type NodeRow, type Properties, nodeRows } from './parameters.ts'

export interface EntityRow extends NodeRow {
  /** That of the kind, such as `FundingFlow`, and `Dated` where it stands in the timeline. */
  readonly labels: readonly string[]
}

export interface RelationshipRow extends NodeRow {
  /** As Neo4j spells it, in upper case. */
  readonly type: string
  readonly source: string
  readonly target: string
  /** Of the node that stands for it: `Dated` where it stands in the timeline, with what the timeline needs. */
  readonly keyLabels: readonly string[]
  readonly keyProperties: Properties
}

export interface PassageRow extends NodeRow {
  readonly source: string
}

/** Says that a dispute, figure or report is about a thing; both are found by label and id. */
export interface AboutRow {
  readonly fact: string
  readonly factLabel: string
  readonly subject: string
  readonly subjectLabel: string
}

/** `change` identifies the write that claims; the column `change` is that of the last one committed. */
export const claimStore = defineQuery({
  file: 'write/claim-store',
  parameters: { change: parameter<string>() },
  columns: { version: whole, change: optional(text), filled: truth },
})

export const recordChange = defineQuery({
  file: 'write/record-change',
  parameters: { change: parameter<string>(), author: parameter<string>(), reason: parameter<string>() },
  columns: { version: whole },
})

export const mergeDataset = defineQuery({
  file: 'write/merge-dataset',
  parameters: { id: parameter<string>(), properties: parameter<Properties>() },
  columns: {},
})

export const mergeEntities = defineQuery({
  file: 'write/merge-entities',
  parameters: { rows: parameter<readonly EntityRow[]>() },
  columns: {},
})

/** `written` is less than the number of rows where an end is missing. */
export const createRelationships = defineQuery({
  file: 'write/create-relationships',
  parameters: { rows: parameter<readonly RelationshipRow[]>() },
  columns: { written: whole },
})

export const mergePassages = defineQuery({
  file: 'write/merge-passages',
  parameters: { rows: parameter<readonly PassageRow[]>() },
  columns: {},
})

export const nestSources = defineQuery({
  file: 'write/nest-sources',
  parameters: { rows: parameter<readonly { readonly id: string; readonly parent: string }[]>() },
  columns: {},
})

export const tieFacts = defineQuery({
  file: 'write/tie-facts',
  parameters: { rows: parameter<readonly AboutRow[]>() },
  columns: {},
})

export const mergeRelationshipTypes = mergeNodes('merge-relationship-types')
export const mergeAttributeKeys = mergeNodes('merge-attribute-keys')
export const mergeSources = mergeNodes('merge-sources')
export const mergePillars = mergeNodes('merge-pillars')
export const mergeFigures = mergeNodes('merge-figures')
export const mergeReports = mergeNodes('merge-reports')
export const mergeDisputes = mergeNodes('merge-disputes')

function mergeNodes(name: string) {
  return defineQuery({ file: `write/${name}`, parameters: { rows: nodeRows }, columns: {} })
}
