/** The tables of a data package, in the order in which they are read, and what one row of each is called. */

export const tableNames = [
  'sources',
  'passages',
  'actors',
  'relationship_types',
  'attribute_keys',
  'relationships',
  'funding_flows',
  'pillars',
  'commitments',
  'commitment_reports',
  'figures',
  'disputes',
] as const
export type TableName = (typeof tableNames)[number]

/** With the article, to complete "is not the id of". */
export const nouns: Readonly<Record<TableName, string>> = {
  sources: 'a source',
  passages: 'a passage',
  actors: 'an actor',
  relationship_types: 'a relationship type',
  attribute_keys: 'an attribute key',
  relationships: 'a relationship',
  funding_flows: 'a funding flow',
  pillars: 'a pillar',
  commitments: 'a commitment',
  commitment_reports: 'a commitment report',
  figures: 'a figure',
  disputes: 'a dispute',
}
