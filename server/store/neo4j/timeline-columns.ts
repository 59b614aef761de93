/** What the timeline needs of a fact, written with it: where it stands, how long it lasts, and its actors. */
import type { Entity } from '../../../model/entity.ts'
import { momentKey, momentOf, type Dated } from '../../../model/graph/moment.ts'
import { daySpan, endOfTime, factSpan } from '../../../model/partial-date.ts'
import type { Relationship } from '../../../model/relationship.ts'
import type { Properties } from '../../queries/parameters.ts'

/** The label of what stands in the timeline. */
const label = 'Dated'

export interface TimelineColumns {
  readonly labels: readonly string[]
  readonly properties: Properties
}

/** Flows and commitments have their actors, with or without a date. */
export function entityTimeline(entity: Entity): TimelineColumns {
  const { labels, properties } = columnsOf(entity)
  const actors = actorsOf(entity)
  return { labels, properties: actors.length === 0 ? properties : { ...properties, actors } }
}

/** For the node that stands for it. What was derived from a record stands in the timeline as that record alone. */
export function relationshipTimeline(relationship: Relationship): TimelineColumns {
  const { id, end } = relationship
  const { labels, properties } = columnsOf(relationship)
  // No id of a dataset holds a tilde.
  if (labels.length === 0 || id.includes('~')) return { labels: [], properties: {} }
  return { labels, properties: { ...properties, ...(end === undefined ? {} : { end }) } }
}

/** What is open ends, for the timeline, with the day, month or year at which it stands. */
function columnsOf(fact: Dated): TimelineColumns {
  const moment = momentOf(fact)
  if (moment === undefined) return { labels: [], properties: {} }
  const [standsAt, vagueness] = momentKey(moment)
  const own = daySpan(moment).last
  const last = factSpan(fact.start, fact.end)?.last ?? own
  const lastsUntil = last === endOfTime || last < own ? own : last
  return { labels: [label], properties: { standsAt, vagueness, lastsUntil } }
}

function actorsOf(entity: Entity): readonly string[] {
  if (entity.kind === 'FUNDING_FLOW') {
    const { donors, instrument, recipients } = entity
    return [...donors, ...(instrument === undefined ? [] : [instrument]), ...recipients]
  }
  if (entity.kind === 'COMMITMENT') {
    const { committedBy, beneficiaries, named, creates } = entity
    return [...committedBy, ...beneficiaries, ...named.map(({ actor }) => actor), ...creates]
  }
  return []
}
