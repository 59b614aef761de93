/** Queries about funding flows and commitments. */
import type { Commitment, FundingFlow } from '../../model/entity.ts'
import { list, record, text, tuple, whole } from './columns.ts'
import { defineQuery, parameter } from './define-query.ts'
import { after, ids, limit } from './parameters.ts'

const idsOrNull = parameter<readonly string[] | null>()

/** Null is no condition. */
export const fundingFlowsThat = defineQuery({
  file: 'read/funding-flows',
  parameters: {
    donors: idsOrNull,
    instruments: idsOrNull,
    recipients: idsOrNull,
    statuses: idsOrNull,
    currencies: idsOrNull,
    years: parameter<readonly number[] | null>(),
  },
  columns: { record: record<FundingFlow>() },
})

/** `id` is the whole's. */
export const partsByFlow = defineQuery({
  file: 'read/parts-of-flows',
  parameters: { ids },
  columns: { id: text, record: record<FundingFlow>() },
})

/** Null is no condition. */
export const listOfCommitments = defineQuery({
  file: 'read/list-commitments',
  parameters: {
    agreement: parameter<string | null>(),
    pillars: idsOrNull,
    actor: parameter<string | null>(),
    fundingMentioned: parameter<boolean | null>(),
    after,
    limit,
  },
  columns: { total: whole, page: list(tuple(text, record<Commitment>())) },
})
