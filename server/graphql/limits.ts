/** How much one request may ask for: every number in one place. */

export const limits = {
  /** Tokens of a document; the parser stops there. */
  tokens: 3_000,
  /** Nesting of fields; the standard introspection query needs 15. */
  depth: 16,
  aliases: 100,
  directives: 8,
  /** Values in the answer, as estimated before execution. */
  cost: 500_000,
  /** Items of lists that the answer really holds. */
  items: 50_000,
  /** Characters of any text. */
  text: 1_000,
  /** Entries of any list of ids. */
  ids: 1_000,
  /** Errors that an answer lists. */
  errors: 50,
} as const

/** Inclusive ranges of numeric arguments: of one field's, or of all arguments of that name. */
const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'Query.search.first': [0, 100],
  'Query.paths.first': [1, 100],
  first: [0, 500],
  depth: [0, 4],
  limit: [1, 2_000],
  maxLength: [1, 8],
}

/** `field` is written `Query.search`. */
export const rangeOf = (field: string, argument: string): readonly [least: number, most: number] | undefined =>
  ranges[`${field}.${argument}`] ?? ranges[argument]

/** Fields whose own arguments `from` and `to` are the ends of a window in time; elsewhere they may be ids. */
export const fieldsWithWindow: ReadonlySet<string> = new Set(['Query.timeline'])

/** Arguments that say how many items a list, or the lists in the object answered, hold. */
export const pageSizeArguments = ['first', 'limit'] as const

/** What finding the answer costs, beside holding it: about a dozen searches for paths, a handful of measurings a request. */
export const costOfFinding: Readonly<Record<string, number>> = {
  'Query.paths': 40_000,
  'Query.statistics': 100_000,
  'Query.fundingTotals': 2_000,
  'Query.search': 500,
}

/** How many items a list without a page size is taken to hold. */
export const assumedItems: Readonly<Record<string, number>> = {
  /** Times the limit of the subgraph. */
  'Subgraph.relationships': 3,
  'Passage.facts': 25,
  'Source.passages': 50,
  'Query.sources': 20,
  'Query.figures': 50,
  'Query.disputes': 50,
  'Path.nodes': 7,
  'Path.relationships': 6,
  'Organisation.members': 20,
  'Network.members': 20,
  'Group.members': 20,
  'Event.participants': 20,
  'Agreement.parties': 20,
  'Agreement.pillars': 10,
  'Agreement.commitments': 30,
  'Pillar.commitments': 10,
  'FundingTotals.groups': 20,
  'FundingTotals.excluded': 20,
  'FundingGroup.flows': 10,
  'Statistics.byKind': 17,
  'Statistics.byType': 50,
  'Statistics.central': 50,
  'Statistics.communities': 20,
  'Community.members': 20,
  'Vocabulary.kinds': 17,
  'Vocabulary.relationshipTypes': 50,
  'Vocabulary.attributeKeys': 60,
  'Dataset.kindCounts': 17,
  'Dataset.typeCounts': 50,
  'GuidedView.positions': 50,
  '__Schema.types': 70,
}
export const assumedItemsElsewhere = 4
