/** The dictionaries: English is there from the start, others come when the page first speaks them. */
import { effect, signal } from '@preact/signals'
import type { Language } from '../../model/language.ts'
import { reporting } from '../state/actions/reporting.ts'
import { language } from '../state/view.ts'
import { en, type Dictionary } from './en.ts'

const loaders: Readonly<Record<Exclude<Language, 'EN'>, () => Promise<Dictionary>>> = {
  FR: async () => (await import('./fr.ts')).fr,
}
const loaded = signal<Readonly<Partial<Record<Language, Dictionary>>>>({})

/** The words of a language; English ones for as long as its own are not there. */
export const wordsIn = (spoken: Language): Dictionary => (spoken === 'EN' ? en : (loaded.value[spoken] ?? en))

/** Loads the words of a language where they are not there yet. Fails where the server cannot be reached. */
export async function loadWords(spoken: Language): Promise<void> {
  if (spoken === 'EN' || loaded.peek()[spoken]) return
  const words = await loaders[spoken]()
  loaded.value = { ...loaded.peek(), [spoken]: words }
}

/** Loads whatever words may be asked for later. */
export const loadAllWords = (): Promise<unknown> =>
  Promise.all(Object.keys(loaders).map((each) => loadWords(each as Language)))

/** Has the words follow the language; what fails is said, and can be tried again. Returns what stops it. */
export const connectWords = (): (() => void) =>
  effect(() => {
    const spoken = language.value
    const load = (): void => reporting(loadWords(spoken), load)
    load()
  })
