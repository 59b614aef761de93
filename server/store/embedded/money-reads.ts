/** What the store answers about money and promises: funding flows, commitments and what became of them. */
import type { Commitment, Entity, FundingFlow } from '../../../model/entity.ts'
import { compileFilter } from '../../../model/graph/compile-filter.ts'
import type { Graph } from '../../../model/graph/graph.ts'
import type { Steps } from '../../../model/graph/steps.ts'
import { nodesThat } from '../../../model/graph/walk.ts'
import type { CommitmentReport } from '../../../model/source.ts'
import type { CommitmentListQuery, FundingFilter } from '../graph-questions.ts'
import type { Page } from '../graph-store.ts'
import type { LoadedGraph } from './loaded-graph.ts'
import { pageOf } from './pages.ts'
import { readAll, readKnown } from './read-records.ts'

export function* fundingFlows(loaded: LoadedGraph, filter: FundingFilter): Steps<readonly FundingFlow[]> {
  const flows = yield* recordsOfKind(loaded, 'FUNDING_FLOW')
  return flows.filter((flow) => isListed(flow, filter))
}

export function* partsOfFlows(loaded: LoadedGraph, ids: readonly string[]): Steps<readonly (readonly FundingFlow[])[]> {
  const wanted = new Set(ids)
  const flows = yield* recordsOfKind(loaded, 'FUNDING_FLOW')
  const parts = flows.filter(({ parent }) => parent !== undefined && wanted.has(parent))
  return ids.map((id) => parts.filter(({ parent }) => parent === id))
}

export function* listCommitments(loaded: LoadedGraph, query: CommitmentListQuery): Steps<Page<Commitment>> {
  const commitments = yield* recordsOfKind(loaded, 'COMMITMENT')
  return pageOf(
    commitments.filter((commitment) => isAsked(commitment, query)),
    query,
  )
}

export function* reportsAbout(
  { records }: LoadedGraph,
  ids: readonly string[],
): Steps<readonly (readonly CommitmentReport[])[]> {
  const wanted = new Set(ids)
  const reports = (yield* readAll(records.reports))
    .filter(({ commitment = '', pillar = '' }) => wanted.has(commitment) || wanted.has(pillar))
    .toSorted((a, b) => order(a.date, b.date) || order(a.id, b.id))
  return ids.map((id) => reports.filter(({ commitment, pillar }) => commitment === id || pillar === id))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** All entities of a kind, by id. */
function* recordsOfKind<Kind extends Entity['kind']>(
  { graph, records }: LoadedGraph,
  kind: Kind,
): Steps<readonly Extract<Entity, { readonly kind: Kind }>[]> {
  const nodes = yield* nodesThat(graph, compileFilter(graph, { kinds: [kind] }).node)
  const found = yield* readKnown(records.entities, idsInOrder(graph, nodes))
  return found.filter((entity): entity is Extract<Entity, { readonly kind: Kind }> => entity.kind === kind)
}

const idsInOrder = (graph: Graph, nodes: readonly number[]): readonly string[] =>
  nodes.toSorted(graph.nodes.compare).map((node) => graph.nodes.textOf(node))

function isListed(flow: FundingFlow, filter: FundingFilter): boolean {
  const { donors, instruments, recipients, statuses, currencies, years } = filter
  return (
    shares(donors, flow.donors) &&
    shares(instruments, [flow.instrument]) &&
    shares(recipients, flow.recipients) &&
    shares(statuses, [flow.status]) &&
    shares(currencies, [flow.money?.currency]) &&
    shares(years, [flow.year])
  )
}

/** Whether a value is among those wanted; true where nothing in particular is. */
const shares = <Value>(wanted: readonly Value[] | undefined, values: readonly (Value | undefined)[]): boolean =>
  wanted === undefined || values.some((value) => value !== undefined && wanted.includes(value))

function isAsked(commitment: Commitment, query: CommitmentListQuery): boolean {
  const { agreement, pillars, actor, fundingMentioned } = query
  return (
    (agreement === undefined || commitment.agreement === agreement) &&
    shares(pillars, [commitment.pillar]) &&
    (actor === undefined || actorsOf(commitment).includes(actor)) &&
    (fundingMentioned === undefined || commitment.fundingMentioned === fundingMentioned)
  )
}

const actorsOf = ({ committedBy, beneficiaries, named, creates }: Commitment): readonly string[] => [
  ...committedBy,
  ...beneficiaries,
  ...named.map(({ actor }) => actor),
  ...creates,
]
