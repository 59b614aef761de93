/** What the store answers about funding flows and commitments. */
import * as queries from '../../queries/money.ts'
import type { GraphQuestions } from '../graph-questions.ts'
import type { Read } from './connection.ts'
import { listForEach } from './in-order.ts'
import { pageById, pageParameters } from './page-by-id.ts'

type MoneyReads = Pick<GraphQuestions, 'fundingFlows' | 'partsOfFlows' | 'listCommitments'>

export const moneyReads = (read: Read): MoneyReads => ({
  fundingFlows: async (filter, options) => {
    const { donors, instruments, recipients, statuses, currencies, years } = filter
    const parameters = {
      donors: donors ?? null,
      instruments: instruments ?? null,
      recipients: recipients ?? null,
      statuses: statuses ?? null,
      currencies: currencies ?? null,
      years: years ?? null,
    }
    return (await read(queries.fundingFlowsThat, parameters, options)).map(({ record }) => record)
  },
  partsOfFlows: async (ids, options) =>
    listForEach(ids, await read(queries.partsByFlow, { ids }, options), ({ record }) => record),
  listCommitments: async (query, options) => {
    const { agreement, pillars, actor, fundingMentioned, first } = query
    const parameters = {
      agreement: agreement ?? null,
      pillars: pillars ?? null,
      actor: actor ?? null,
      fundingMentioned: fundingMentioned ?? null,
      ...pageParameters(query),
    }
    return pageById(await read(queries.listOfCommitments, parameters, options), first)
  },
})
