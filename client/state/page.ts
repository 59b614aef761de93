/** What of the page lies outside the explorer's own element: its language and its title. */
import { computed, effect } from '@preact/signals'
import { entityName, relationshipSentence } from '../i18n/sentences.ts'
import { relationships } from './elements.ts'
import { dataset } from './session.ts'
import { language, picture, selection } from './view.ts'

/** The dataset's title without what follows a colon, for places that are narrow. */
export const shortTitle = computed(() => dataset.value?.title.split(':')[0]?.trim() ?? '')

/** What is selected, else the guided view, then the program and the dataset. */
export const pageTitle = computed(() =>
  [subject(), 'Relata', shortTitle.value].filter((part) => part !== undefined && part !== '').join(' · '),
)

function subject(): string | undefined {
  const [id] = selection.value.length === 1 ? selection.value : []
  if (id !== undefined) {
    const relationship = relationships.value.get(id)
    return relationship ? relationshipSentence(relationship) : entityName(id)
  }
  const guided = dataset.value?.views.find((view) => view.id === picture.value.guided)
  return guided && (language.value === 'FR' ? guided.titleFR : guided.titleEN)
}

/** What a view could be called. */
export const viewTitle = computed(() => subject() ?? (shortTitle.value || 'Relata'))

/** Keeps both true; returns what stops it. */
export function connectPage(): () => void {
  const stops = [
    effect(() => {
      document.documentElement.lang = language.value.toLowerCase()
    }),
    effect(() => {
      document.title = pageTitle.value
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
