/** The relationships that tie funding flows and commitments to their actors, and the types they have. */
import type { EntityKind } from './kinds/index.ts'
import { kinds } from './kinds/index.ts'
import type { RelationshipType } from './relationship.ts'

const anyActor: readonly EntityKind[] = kinds
  .map(({ kind }) => kind)
  .filter((kind) => kind !== 'FUNDING_FLOW' && kind !== 'COMMITMENT')

/** The nine types that no dataset may declare itself. `part_of`, which ties a flow to its whole, is the dataset's own. */
export const derivedTypes: readonly RelationshipType[] = [
  {
    id: 'provides',
    label: { EN: 'provides', FR: 'fournit' },
    inverseLabel: { EN: 'is provided by', FR: 'est fourni par' },
    symmetric: false,
    sourceKinds: anyActor,
    targetKinds: ['FUNDING_FLOW'],
    definition: 'The source is a donor of the funding flow.',
  },
  {
    id: 'channelled_through',
    label: { EN: 'is channelled through', FR: 'passe par' },
    inverseLabel: { EN: 'channels', FR: 'achemine' },
    symmetric: false,
    sourceKinds: ['FUNDING_FLOW'],
    targetKinds: anyActor,
    definition: 'The funding flow goes through the fund or instrument.',
  },
  {
    id: 'received_by',
    label: { EN: 'is received by', FR: 'est reçu par' },
    inverseLabel: { EN: 'receives', FR: 'reçoit' },
    symmetric: false,
    sourceKinds: ['FUNDING_FLOW'],
    targetKinds: anyActor,
    definition: 'The target is a recipient of the funding flow.',
  },
  {
    id: 'undertakes',
    label: { EN: 'undertakes', FR: 'prend' },
    inverseLabel: { EN: 'is undertaken by', FR: 'est pris par' },
    symmetric: false,
    sourceKinds: anyActor,
    targetKinds: ['COMMITMENT'],
    definition: 'The source has entered into the commitment.',
  },
  {
    id: 'in_favour_of',
    label: { EN: 'is in favour of', FR: 'est en faveur de' },
    inverseLabel: { EN: 'is to gain from', FR: 'est bénéficiaire de' },
    symmetric: false,
    sourceKinds: ['COMMITMENT'],
    targetKinds: anyActor,
    definition: 'The commitment is meant to help the target.',
  },
  {
    id: 'names',
    label: { EN: 'names', FR: 'cite' },
    inverseLabel: { EN: 'is named in', FR: 'est cité dans' },
    symmetric: false,
    sourceKinds: ['COMMITMENT'],
    targetKinds: anyActor,
    definition: 'The commitment names the target; the attribute role says in which part.',
  },
  {
    id: 'sets_up',
    label: { EN: 'sets up', FR: 'met en place' },
    inverseLabel: { EN: 'is set up by', FR: 'est mis en place par' },
    symmetric: false,
    sourceKinds: ['COMMITMENT'],
    targetKinds: anyActor,
    definition: 'The commitment is to bring the target into being.',
  },
  {
    id: 'under',
    label: { EN: 'stands under', FR: 'relève de' },
    inverseLabel: { EN: 'covers', FR: 'comprend' },
    symmetric: false,
    sourceKinds: ['COMMITMENT'],
    targetKinds: ['TOPIC', 'AGREEMENT'],
    definition: 'The commitment belongs to the pillar or, where it has none, to the agreement.',
  },
  {
    id: 'financed_by',
    label: { EN: 'is financed by', FR: 'est financé par' },
    inverseLabel: { EN: 'finances', FR: 'finance' },
    symmetric: false,
    sourceKinds: ['COMMITMENT'],
    targetKinds: ['FUNDING_FLOW'],
    definition: 'The commitment is about this money.',
  },
]
