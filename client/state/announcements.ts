/** Says to screen readers what the picture shows by itself: what is selected, and what each step did. */
import { effect } from '@preact/signals'
import { kindByName } from '../../model/kinds/index.ts'
import { t } from '../i18n/index.ts'
import { entityName, relationshipSentence, stepSentence } from '../i18n/sentences.ts'
import { entities, relationships } from './elements.ts'
import { groupParts } from './grouping.ts'
import type { History } from './history.ts'
import { announce } from './notices.ts'
import { focused } from './interaction.ts'
import { history, language, selection } from './view.ts'

/** Starts speaking; returns what stops it. */
export function connectAnnouncements(): () => void {
  let selected = selection.peek()
  let steps = history.peek()
  const stops = [
    effect(() => {
      const now = selection.value
      if (now !== selected && (now.length > 0 || selected.length > 0)) announce(selectionSentence(now))
      selected = now
    }),
    effect(() => {
      const id = focused.value
      if (id !== undefined) announce(placeSentence(id))
    }),
    effect(() => {
      const sentence = changeSentence(steps, history.value)
      steps = history.value
      if (sentence !== undefined) announce(sentence)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function selectionSentence(ids: readonly string[]): string {
  const [id] = ids
  if (id === undefined) return t('said.none')
  if (ids.length > 1) return t('said.several', { count: ids.length })
  const relationship = relationships.peek().get(id)
  if (relationship) return t('said.link', { sentence: relationshipSentence(relationship) })
  return (
    groupParts.peek()?.sentenceOfGroup(id) ??
    t('said.selected', { name: entityName(id), count: entities.peek().get(id)?.degree ?? 0 })
  )
}

/** Where the keyboard stands on the canvas. */
function placeSentence(id: string): string {
  const group = groupParts.peek()?.sentenceOfGroup(id)
  if (group !== undefined) return group
  const entity = entities.peek().get(id)
  const kind = entity ? kindByName[entity.kind].label[language.peek()] : ''
  return t('said.at', { name: entityName(id), kind, count: entity?.degree ?? 0 })
}

/** What changed between two histories, as a sentence; a step that was only completed says nothing. */
function changeSentence(before: History, after: History): string | undefined {
  const undoneNow = after.future[0]
  if (after.future.length > before.future.length && undoneNow)
    return t('step.undone', { step: stepSentence(undoneNow) })
  const last = after.past.at(-1)
  if (!last || after.past.length === before.past.length) return undefined
  return last === before.future[0] ? t('step.redone', { step: stepSentence(last) }) : stepSentence(last)
}
