/** A value for every parameter of the queries, of the shape it really has: the planner looks at types and sizes. */
import neo4j from 'neo4j-driver'

const several = ['niger', 'mali', 'chad']
const filter = {
  kinds: several,
  types: several,
  basis: 'STATED',
  confidences: several,
  from: '0000-01-01',
  to: '9999-12-31',
  datedOnly: false,
  sources: several,
}
const incident = { entity: 'niger', direction: 'BOTH', filter, afterDegree: 1, afterId: '', limit: neo4j.int(9) }

const byName: Readonly<Record<string, unknown>> = {
  actor: 'niger',
  after: '',
  agreement: 'niamey-declaration',
  all: several,
  any: several,
  author: 'test',
  avoid: several,
  change: 'change',
  currencies: several,
  depth: neo4j.int(1),
  direction: 'OUT',
  donors: several,
  ends: several,
  filter,
  from: '2018-01-01',
  frontier: several,
  fundingMentioned: true,
  given: several,
  id: 'sahel',
  ids: several,
  instruments: several,
  involving: several,
  kinds: several,
  limit: neo4j.int(50),
  none: several,
  pillars: several,
  properties: {},
  queries: [incident, incident],
  reason: 'Test',
  recipients: several,
  rows: [{ id: 'a' }, { id: 'b' }],
  seconds: neo4j.int(1),
  statuses: several,
  to: '2018-12-31',
  words: 'niger*',
  years: [neo4j.int(2017), neo4j.int(2018)],
}

const inTimeline = { day: '2018-02-01', vagueness: neo4j.int(1), id: 'a' }

/** Where a name means something else than elsewhere. */
const byFile: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'read/filtered-incident.cypher': { ends: true },
  'read/incident.cypher': { ends: true },
  'read/timeline.cypher': { after: inTimeline },
  'read/timeline-involving.cypher': { after: inTimeline },
}

/** @throws RangeError where a parameter has no sample yet */
export function sampleParameters(file: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  const samples = { ...byName, ...byFile[file] }
  const missing = names.filter((name) => !Object.hasOwn(samples, name))
  if (missing.length > 0) throw new RangeError(`sample-parameters.ts has no value for ${missing.join()}`)
  return Object.fromEntries(names.map((name) => [name, samples[name]]))
}
