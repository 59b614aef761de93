/** The 17 kinds of node, in the order of the legend: read this list and you know what the graph holds. */
import { agreement } from './agreement.ts'
import { body } from './body.ts'
import { commitment } from './commitment.ts'
import { country } from './country.ts'
import { event } from './event.ts'
import { force } from './force.ts'
import { fundingFlow } from './funding-flow.ts'
import { group } from './group.ts'
import { instrument } from './instrument.ts'
import { mission } from './mission.ts'
import { network } from './network.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { place } from './place.ts'
import { platform } from './platform.ts'
import { process } from './process.ts'
import { topic } from './topic.ts'
import type { KindDeclaration } from './kind.ts'

export const kinds = [
  country,
  place,
  organisation,
  body,
  network,
  platform,
  mission,
  force,
  agreement,
  process,
  event,
  commitment,
  instrument,
  fundingFlow,
  person,
  group,
  topic,
] as const satisfies readonly KindDeclaration[]

export type EntityKind = (typeof kinds)[number]['kind']

/** Kinds that are rows of `actors.csv`; flows and commitments have tables of their own. */
export type ActorKind = Exclude<EntityKind, 'FUNDING_FLOW' | 'COMMITMENT'>

/** Every kind's declaration by its name. */
export const kindByName: Readonly<Record<EntityKind, KindDeclaration<EntityKind>>> = Object.fromEntries(
  kinds.map((declaration) => [declaration.kind, declaration]),
) as Record<EntityKind, KindDeclaration<EntityKind>>

export const isEntityKind = (text: string): text is EntityKind => Object.hasOwn(kindByName, text)
