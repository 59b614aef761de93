/** What only some kinds of actor answer: their members, missions, agreements, headings and money. */
import type { Actor } from '../../../model/entity.ts'
import type {
  AgreementResolvers,
  CountryResolvers,
  EventResolvers,
  GroupResolvers,
  InstrumentResolvers,
  MissionResolvers,
  NetworkResolvers,
  OrganisationResolvers,
} from '../generated/resolver-types.ts'
import { commitmentsUnder, pillarsOf } from './commitment.ts'
import type { Complete } from './complete.ts'
import { entityFields } from './entity.ts'
import { flowsAt, pageOfFlows, totals, totalsAt } from './funding-totals.ts'
import { related, relatedOfKind } from './related.ts'

const members = related({ types: ['member_of'], direction: 'IN' })
const memberOf = related({ types: ['member_of'], direction: 'OUT' })
const partyTo = relatedOfKind('AGREEMENT', { types: ['party_to'], direction: 'OUT' })
const provided = totalsAt({ types: ['provides'], direction: 'OUT' })
const received = totalsAt({ types: ['received_by'], direction: 'IN' })

export const country: Complete<Actor, CountryResolvers> = {
  ...entityFields,
  memberOf,
  hosts: relatedOfKind('MISSION', { types: ['deployed_in'], direction: 'IN' }),
  partyTo,
  provided,
  received,
}

export const organisation: Complete<Actor, OrganisationResolvers> = {
  ...entityFields,
  members,
  memberOf,
  bodies: related({ types: ['part_of'], direction: 'IN' }),
  conducts: relatedOfKind('MISSION', { types: ['conducts'], direction: 'OUT' }),
  partyTo,
  provided,
  received,
}

/** The documents date mandates by the mission alone; what relationships date is what the mandate came to hold later. */
export const mission: Complete<Actor, MissionResolvers> = {
  ...entityFields,
  conductedBy: related({ types: ['conducts'], direction: 'IN' }),
  deployedIn: related({ types: ['deployed_in'], direction: 'OUT' }),
  supports: related({ types: ['supports', 'mandated_to_support'], direction: 'OUT' }),
  mandateStart: ({ start }) => start ?? null,
  mandateEnd: ({ end }) => end ?? null,
}

export const network: Complete<Actor, NetworkResolvers> = {
  ...entityFields,
  members,
  partOf: related({ types: ['part_of'], direction: 'OUT' }),
}

export const group: Complete<Actor, GroupResolvers> = { ...entityFields, members }

const throughIt = { types: ['channelled_through'], direction: 'IN' } as const

export const instrument: Complete<Actor, InstrumentResolvers> = {
  ...entityFields,
  flows: async ({ id }, page, { loaders }) =>
    pageOfFlows(await flowsAt(loaders, id, throughIt), { name: 'flows', arguments: { instrument: id } }, page),
  totals: async ({ id }, _, context) => totals(context, await flowsAt(context.loaders, id, throughIt)),
}

export const agreement: Complete<Actor, AgreementResolvers> = {
  ...entityFields,
  parties: related({ types: ['party_to'], direction: 'IN' }),
  pillars: ({ id }, _, { loaders }) => pillarsOf(loaders, id),
  commitments: async ({ id }, _, { loaders }) => {
    const headings = await pillarsOf(loaders, id)
    return commitmentsUnder(loaders, [id, ...headings.map((pillar) => pillar.id)])
  },
  followUps: related({ types: ['follows_up'], direction: 'IN' }),
}

export const event: Complete<Actor, EventResolvers> = {
  ...entityFields,
  participants: related({ types: ['participated_in'], direction: 'IN' }),
  heldIn: related({ types: ['held_in'], direction: 'OUT' }),
  resultedIn: related({ types: ['resulted_in'], direction: 'OUT' }),
}
