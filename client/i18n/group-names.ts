/** Groups, and the lines between them, in words. */
import { type EntityKind, kindByName } from '../../model/kinds/index.ts'
import { groupNamed, noKey } from '../../model/view/grouping.ts'
import { scene } from '../state/elements.ts'
import { language } from '../state/view.ts'
import { t } from './index.ts'
import { entityName } from './sentences.ts'

/** "Missions", "Mali", "around Frontex"; of a line, both of its ends. Undefined for what is no group. `nameOf` names entities. */
export function nameOfGroup(id: string, nameOf: (id: string) => string = entityName): string | undefined {
  if (id.includes('|'))
    return id
      .split('|')
      .map((end) => entityName(end))
      .join(' – ')
  const named = groupNamed(id)
  if (!named) return undefined
  const { by, key } = named
  if (key === noKey) return t('group.no-country')
  if (by === 'kind') return Object.hasOwn(kindByName, key) ? kindByName[key as EntityKind].plural[language.value] : key
  return by === 'country' ? nameOf(key) : t('group.around', { name: nameOf(key) })
}

/** What is said of a group that is selected or stood at; undefined for what is none. */
export function sentenceOfGroup(id: string): string | undefined {
  const group = scene.peek().groups?.find((each) => each.id === id)
  const name = nameOfGroup(id)
  if (name === undefined) return undefined
  const line = scene.peek().edges.find((each) => each.id === id)
  if (line) return t('said.link', { sentence: `${name}, ${t('links.count', { count: line.relationships.length })}` })
  return t(group?.opened ? 'said.group-open' : 'said.group', { name, count: group?.members.length ?? 0 })
}
