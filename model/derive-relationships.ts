/** Ties funding flows and commitments to their actors, so that the graph can be walked through money and promises. */
import type { Commitment, FundingFlow } from './entity.ts'
import type { Attribute, Relationship } from './relationship.ts'
import type { Basis } from './vocabulary.ts'

interface Tie {
  readonly type: string
  readonly source: string
  readonly target: string
  readonly basis?: Basis
  readonly attributes?: readonly Attribute[]
}

/** The relationships of a flow, with ids `<flow>~<type>~<other end>`; dates, evidence and reasoning are the flow's. */
export function relationshipsOfFlow(flow: FundingFlow): readonly Relationship[] {
  const ties: Tie[] = [
    ...flow.donors.map((donor) => ({ type: 'provides', source: donor, target: flow.id, basis: flow.donorBasis })),
    ...one(flow.instrument).map((target) => ({ type: 'channelled_through', source: flow.id, target })),
    ...flow.recipients.map((target) => ({
      type: 'received_by',
      source: flow.id,
      target,
      basis: flow.recipientBasis ?? ('STATED' as const),
    })),
    ...one(flow.parent).map((target) => ({ type: 'part_of', source: flow.id, target })),
  ]
  return ties.map((tie) => derive(flow, tie, { ...dated('start', flow.start), ...dated('end', flow.end) }))
}

/** The relationships of a commitment; an actor that is both beneficiary and named keeps both. */
export function relationshipsOfCommitment(commitment: Commitment): readonly Relationship[] {
  const { id } = commitment
  const ties: Tie[] = [
    ...commitment.committedBy.map((source) => ({ type: 'undertakes', source, target: id })),
    ...commitment.beneficiaries.map((target) => ({ type: 'in_favour_of', source: id, target })),
    ...commitment.named.map(({ actor, role }) => ({
      type: 'names',
      source: id,
      target: actor,
      attributes: [{ key: 'role', value: role }],
    })),
    ...commitment.creates.map((target) => ({ type: 'sets_up', source: id, target })),
    ...one(commitment.pillar ?? commitment.agreement).map((target) => ({ type: 'under', source: id, target })),
    ...one(commitment.flow).map((target) => ({ type: 'financed_by', source: id, target })),
  ]
  return ties.map((tie) => derive(commitment, tie, dated('start', commitment.date)))
}

const one = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id])

const dated = (key: 'start' | 'end', date: string | undefined): Pick<Relationship, 'start' | 'end'> =>
  date === undefined ? {} : { [key]: date }

function derive(record: FundingFlow | Commitment, tie: Tie, dates: Pick<Relationship, 'start' | 'end'>): Relationship {
  const { type, source, target, basis = 'STATED', attributes = [] } = tie
  const reasoning = basis === 'INFERRED' && record.kind === 'FUNDING_FLOW' ? record.reasoning : undefined
  return {
    id: `${record.id}~${type}~${source === record.id ? target : source}`,
    type,
    source,
    target,
    ...dates,
    basis,
    confidence: basis === 'STATED' ? 'HIGH' : 'MEDIUM',
    ...(reasoning === undefined ? {} : { reasoning }),
    attributes,
    evidence: record.evidence,
  }
}
