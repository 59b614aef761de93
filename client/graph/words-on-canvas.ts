/** What is written on the canvas, in the chosen language. */
import { labelText } from '../../model/view/labels.ts'
import type { SceneGroup } from '../../model/view/scene.ts'
import { formatNumber } from '../i18n/format.ts'
import { entities, relationships, scene } from '../state/elements.ts'
import { groupParts } from '../state/grouping.ts'
import { namedRelationships } from '../state/paths.ts'
import { typeLabels } from '../state/session.ts'
import { language } from '../state/view.ts'

/** What is written at a mark. */
export function nameOnCanvas(id: string): string {
  const entity = entities.peek().get(id)
  if (!entity) return groupParts.peek()?.nameOfGroup(id, nameOnCanvas) ?? id
  const spoken = language.peek()
  const acronym = entity.names.find((name) => name.role === 'ACRONYM' && (name.language ?? spoken) === spoken)?.text
  return labelText(
    {
      kind: entity.kind,
      name: spoken === 'FR' ? entity.nameFR : entity.nameEN,
      names: entity.names,
      ...(acronym && { acronym }),
      ...('money' in entity && entity.money && { money: entity.money }),
      ...('paragraph' in entity && entity.paragraph != null && { paragraph: entity.paragraph }),
    },
    spoken,
  )
}

/** ISO codes of those of the entities that are countries. */
export const countryCodes = (ids: Iterable<string>): ReadonlyMap<string, string> =>
  new Map(
    [...ids].flatMap((id) => {
      const entity = entities.peek().get(id)
      return entity && 'iso3' in entity && entity.iso3 ? [[id, entity.iso3] as const] : []
    }),
  )

/** How many entities each closed group holds. */
export const groupCounts = (groups: Iterable<SceneGroup>): readonly (readonly [string, string])[] =>
  [...groups].flatMap(({ id, opened, members }) => (opened ? [] : [[id, formatNumber(members.length)] as const]))

/** What the selected lines say, by the id of the line. */
export function selectedVerbs(): ReadonlyMap<string, string> {
  const chosen = new Set(namedRelationships.peek())
  if (chosen.size === 0) return new Map()
  const verbs = new Map<string, string>()
  for (const edge of scene.peek().edges) {
    const picked = edge.relationships.filter((id) => chosen.has(id))
    const types = new Set(picked.map((id) => relationships.peek().get(id)?.type))
    const [type] = types
    const label = types.size === 1 && type !== undefined ? typeLabels.peek().get(type) : undefined
    if (label) verbs.set(edge.id, language.peek() === 'FR' ? label.labelFR : label.labelEN)
  }
  return verbs
}
