/** Who belongs to which group: by kind at once, by country and community once the server has been asked. */
import { signal } from '@preact/signals'
import { type CountryTie, countryOf, countryTieTypes } from '../../model/view/grouping-country.ts'
import { type Membership, noKey } from '../../model/view/grouping.ts'
import type { GroupingId } from '../../model/view/view-state.ts'
import type { CountryTiesQuery, CountryTiesQueryVariables } from '../api/generated/operations.ts'
import { groupsOf } from '../api/id-groups.ts'
import tiesText from '../api/operations/country-ties.graphql?raw'
import { operation, request } from '../api/request.ts'
import { loadCommunities } from './communities.ts'
import { entities, loadElements } from './elements.ts'
import { typeLabels } from './session.ts'

const tiesOperation = operation<CountryTiesQuery, CountryTiesQueryVariables>(tiesText)
/** Actors that one question names. */
const atOnce = 500

/** Keys by entity, as far as they have been asked for. */
const learnt = signal<Readonly<Record<Exclude<GroupingId, 'kind'>, Membership>>>({
  country: new Map(),
  community: new Map(),
})

/** The group of each of these, as far as it is known. */
export function membershipIn(by: GroupingId, ids: readonly string[]): Membership {
  const all = entities.value
  if (by === 'kind') return new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id)?.kind ?? '']] : [])))
  const known = learnt.value[by]
  return new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) ?? '']] : [])))
}

/** Asks for what is not known yet, with the names of the groups. The entities must be loaded. Throws what {@link request} throws. */
export async function learnGroups(by: GroupingId, ids: readonly string[]): Promise<void> {
  if (by === 'kind') return
  const unknown = ids.filter((id) => !learnt.peek()[by].has(id))
  if (unknown.length > 0) {
    const found = await (by === 'country' ? countriesOf(unknown) : communitiesOf())
    learnt.value = { ...learnt.peek(), [by]: new Map([...learnt.peek()[by], ...found]) }
  }
  const keys = new Set(membershipIn(by, ids).values())
  await loadElements([...keys].filter((key) => key !== noKey && !entities.peek().has(key)))
}

async function countriesOf(ids: readonly string[]): Promise<Membership> {
  const isCountry = (id: string) => entities.peek().get(id)?.kind === 'COUNTRY'
  const types = countryTieTypes.filter((type) => typeLabels.peek().has(type))
  const asked = ids.filter((id) => !isCountry(id))
  const ties = types.length > 0 && asked.length > 0 ? await tiesOf(asked, types) : new Map<string, CountryTie[]>()
  return new Map(ids.map((id) => [id, isCountry(id) ? id : (countryOf(ties.get(id) ?? []) ?? noKey)]))
}

async function tiesOf(ids: readonly string[], types: readonly string[]): Promise<ReadonlyMap<string, CountryTie[]>> {
  const answers = await Promise.all(groupsOf(ids, atOnce).map((group) => request(tiesOperation, { ids: group, types })))
  const ties = new Map<string, CountryTie[]>(ids.map((id) => [id, []]))
  for (const { type, source, target, basis, confidence } of answers.flatMap(({ subgraph }) => subgraph.relationships)) {
    const tie = { type: type.id, basis, confidence }
    if (target.kind === 'COUNTRY') ties.get(source.id)?.push({ ...tie, country: target.id, fromCountry: false })
    if (source.kind === 'COUNTRY') ties.get(target.id)?.push({ ...tie, country: source.id, fromCountry: true })
  }
  return ties
}

/** Those of the whole graph, so that they stay the same whatever is on the canvas. */
async function communitiesOf(): Promise<Membership> {
  const all = await loadCommunities()
  return new Map(all.flatMap(({ hub, members }) => members.map((id): [string, string] => [id, hub.id])))
}
