/** Sentences about what the state holds: relationships, steps, notices and what went wrong. */
import { conditionsOf } from '../../model/view/lens-conditions.ts'
import { noteCount } from '../../model/view/notes.ts'
import type { Direction } from '../../model/vocabulary.ts'
import { RequestError } from '../api/request.ts'
import { entities, relationships } from '../state/elements.ts'
import { groupParts } from '../state/grouping.ts'
import type { Step } from '../state/history.ts'
import type { Notice } from '../state/notices.ts'
import { typeLabels } from '../state/session.ts'
import { language } from '../state/view.ts'
import { conditionName } from './conditions.ts'
import { formatList } from './format.ts'
import { t } from './index.ts'
import { nameIn } from './text-in.ts'

/** The verb of a relationship type, read from its source (OUT) or from its target (IN). */
export function verbOf(type: string, direction: Direction = 'OUT'): string {
  const labels = typeLabels.value.get(type)
  if (!labels) return type
  if (direction === 'IN') return language.value === 'FR' ? labels.inverseFR : labels.inverseEN
  return language.value === 'FR' ? labels.labelFR : labels.labelEN
}

/** The name of an entity on the canvas or of a group, its id where it is not loaded. */
export function entityName(id: string): string {
  const entity = entities.value.get(id)
  return entity ? nameIn(entity) : (groupParts.value?.nameOfGroup(id) ?? id)
}

/** "EUCAP Sahel Niger supports Niger". */
export const relationshipSentence = (relationship: {
  readonly type: string
  readonly source: string
  readonly target: string
}): string => `${entityName(relationship.source)} ${verbOf(relationship.type)} ${entityName(relationship.target)}`

/** What a step did, in words. */
export function stepSentence({ label, before, after }: Step): string {
  const { did, count = 0 } = label
  const name = label.group === undefined ? (label.name?.[language.value] ?? '') : entityName(label.group)
  if (did === 'group') return t('step.group', { by: t(`group.by-${after.grouping?.by ?? 'none'}`) })
  if (did === 'kind') {
    const off = after.lens.kindsOff.length > before.lens.kindsOff.length
    return t(off ? 'step.kind-off' : 'step.kind-on', { name })
  }
  if (did === 'basis') return t(`step.basis-${after.lens.basis ?? 'both'}`)
  if (did === 'contested') return t(after.lens.contestedOnly ? 'step.contested-only' : 'step.contested-all')
  if (did === 'type') {
    const off = after.lens.typesOff?.length ?? 0
    return t(off > (before.lens.typesOff?.length ?? 0) ? 'step.type-off' : 'step.type-on', { name })
  }
  if (isFilter(did)) return filterSentence(did, { before, after })
  if (did === 'clear-lens') return t('step.clear-lens')
  if (did === 'colour') return t('step.colour', { name: t(`by.${after.drawing?.colour ?? 'kind'}`) })
  if (did === 'size') return t('step.size', { name: t(`by.${after.drawing?.size ?? 'degree'}`) })
  if (did === 'note') {
    const gone = noteCount(after) < noteCount(before)
    return name === ''
      ? t(gone ? 'step.note-view-gone' : 'step.note-view')
      : t(gone ? 'step.note-gone' : 'step.note', { name })
  }
  if (did === 'layout') return t('step.layout', { name: t(`layout.${label.layout ?? 'force'}`), count })
  const several = count > 1 || name === ''
  if (several && (did === 'add' || did === 'hide' || did === 'pin' || did === 'unpin'))
    return t(`step.${did}-several`, { count })
  return t(`step.${did}`, { name, count })
}

const filters = ['types', 'confidence', 'window', 'dated', 'sources', 'lines'] as const
type Filter = (typeof filters)[number]

const isFilter = (did: string): did is Filter => filters.some((each) => each === did)

/** What a filter says now, or, where it was taken off, what it said. */
function filterSentence(about: Filter, { before, after }: Pick<Step, 'before' | 'after'>): string {
  const [was, is] = [before, after].map(({ lens }) => conditionsOf(lens).find((each) => each.about === about))
  if (is) return t('step.filter-on', { name: conditionName(is) })
  return was ? t('step.filter-off', { name: conditionName(was) }) : t('step.clear-lens')
}

/** A notice in words; ids of entities in it become their names. */
export function noticeSentence({ about, detail = '', ids, lost }: Notice): string {
  if (!lost) return t(`notice.${about}`, { detail: ids ? formatList(ids.map(nameOrSentence)) : detail })
  const { parts, ids: gone, rest } = lost
  return [
    ...(rest ? [t('notice.rest')] : []),
    ...(parts.length > 0 ? [t('notice.address', { detail: firstOf(parts) })] : []),
    ...(gone.length > 0 ? [t('notice.missing', { detail: firstOf(gone) })] : []),
  ].join(' · ')
}

function nameOrSentence(id: string): string {
  const relationship = relationships.value.get(id)
  return relationship ? relationshipSentence(relationship) : entityName(id)
}

/** Items that a notice names, and characters that it shows of each. */
const mostNamed = 5
const mostShown = 48

/** The first few, and how many more there are. */
function firstOf(items: readonly string[]): string {
  const named = items.slice(0, mostNamed).map((item) => {
    const text = item.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd')
    return text.length > mostShown ? `${text.slice(0, mostShown).toWellFormed()} …` : text
  })
  const more = items.length - named.length
  return more > 0 ? t('notice.and-more', { list: named.join(', '), count: more }) : named.join(', ')
}

/** Why a request failed, to stand after a colon. */
export function reasonOf(error: unknown): string {
  if (error instanceof RequestError && error.code === 'OFFLINE') return t('offline')
  return error instanceof Error ? error.message : String(error)
}
