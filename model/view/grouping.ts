/** Groups by their ids, and which entities of a picture each of them holds. */
import { type Grouping, type GroupingId, groupingIds } from './view-state.ts'

/** Key of the group of those that belong to no other, such as actors without a country. */
export const noKey = '@none'

/** What a group is: by what, and its key there, which is a kind or the id of a country or of a community's best connected member. */
export interface GroupName {
  readonly by: GroupingId
  readonly key: string
}

/** `@kind:MISSION`; no id of an entity holds an `@`, so none can be mistaken for it. */
export const groupId = ({ by, key }: GroupName): string => `@${by}:${key}`

/** What the id of a group names; undefined where it is none. */
export function groupNamed(id: string): GroupName | undefined {
  const at = id.indexOf(':')
  const by = id.startsWith('@') ? groupingIds.find((each) => each === id.slice(1, at)) : undefined
  return by && at < id.length - 1 ? { by, key: id.slice(at + 1) } : undefined
}

/** Whether an id is that of a group, or of a line that ends at one. */
export const isOfGroups = (id: string): boolean => id.includes('@')

/** The key of each entity's group, by the id of the entity; one that is not in it is drawn by itself. */
export type Membership = ReadonlyMap<string, string>

/** A group with all of its members on the canvas, hidden by the lens or not. */
export interface Group extends GroupName {
  readonly id: string
  /** At least two, in the order of the picture. */
  readonly members: readonly string[]
  readonly opened: boolean
}

/** The groups of a picture, in the order in which their first members came; whoever is alone in one is drawn by itself. */
export function groupsOf(nodes: readonly string[], grouping: Grouping, membership: Membership): readonly Group[] {
  const { by } = grouping
  const opened = new Set(grouping.opened)
  const members = new Map<string, string[]>()
  for (const id of nodes) {
    const key = membership.get(id)
    if (key === undefined) continue
    const known = members.get(key)
    if (known) known.push(id)
    else members.set(key, [id])
  }
  return [...members]
    .filter(([, ids]) => ids.length > 1)
    .map(([key, ids]) => ({ id: groupId({ by, key }), by, key, members: ids, opened: opened.has(key) }))
}
