/** The communities of the whole dataset: asked for once, when something first needs them. */
import { computed, signal } from '@preact/signals'
import type { CommunitiesQuery, CommunitiesQueryVariables } from '../api/generated/operations.ts'
import communitiesText from '../api/operations/communities.graphql?raw'
import { operation, request } from '../api/request.ts'
import { reporting } from './actions/reporting.ts'

type Loaded = CommunitiesQuery['statistics']['communities'][number]

/** Entities that have much to do with one another. */
export interface Community {
  readonly id: string
  /** Ids, in order. */
  readonly members: readonly string[]
  /** The member with the most links, after whom it is called. */
  readonly hub: Loaded['members'][number]
}

const communitiesOperation = operation<CommunitiesQuery, CommunitiesQueryVariables>(communitiesText)
const answer = signal<readonly Community[] | undefined>(undefined)
let asked: Promise<readonly Community[]> | undefined

/** The largest first; undefined until they are there. */
export const communities = computed(() => answer.value)

/** Loads them unless that was done; what fails is shown and can be tried again. */
export function wantCommunities(): void {
  if (!asked) reporting(loadCommunities(), wantCommunities)
}

/** The same for whoever waits for them. Throws what {@link request} throws. */
export function loadCommunities(): Promise<readonly Community[]> {
  asked ??= load()
  return asked
}

async function load(): Promise<readonly Community[]> {
  try {
    const { statistics } = await request(communitiesOperation, {})
    const found = statistics.communities.flatMap(communityOf)
    answer.value = found
    return found
  } catch (error) {
    asked = undefined
    throw error
  }
}

function communityOf({ id, members }: Loaded): readonly Community[] {
  const [first, ...rest] = members
  if (!first) return []
  const hub = rest.reduce((best, each) => (each.degree > best.degree ? each : best), first)
  return [{ id, members: members.map((member) => member.id), hub }]
}
