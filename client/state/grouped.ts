/** The scene of a grouped picture, with what is known of who belongs where. */
import type { EntityKind } from '../../model/kinds/index.ts'
import { kindByName } from '../../model/kinds/index.ts'
import { groupScene } from '../../model/view/grouped-scene.ts'
import type { GroupName } from '../../model/view/grouping.ts'
import type { Scene } from '../../model/view/scene.ts'
import type { Picture } from '../../model/view/view-state.ts'
import { entities } from './elements.ts'
import { membershipIn } from './group-membership.ts'

/** The scene with groups as marks; as it is where the picture is not grouped. */
export const groupedScene = (scene: Scene, { nodes, grouping }: Picture): Scene =>
  grouping ? groupScene(scene, { nodes, grouping, membership: membershipIn(grouping.by, nodes), kindOf }) : scene

/** Whose hue a group has: its kind's, a country's, that of a community's best connected member. */
export function kindOf({ by, key }: GroupName): EntityKind {
  if (by === 'kind' && Object.hasOwn(kindByName, key)) return key as EntityKind
  return entities.value.get(key)?.kind ?? 'TOPIC'
}
