/** Writes, changes and removes notes; each is one step. */
import { type Language, languages } from '../../../model/language.ts'
import { withNote } from '../../../model/view/notes.ts'
import { relationships } from '../elements.ts'
import { typeLabels } from '../session.ts'
import { commit } from '../view.ts'
import { bothNames } from './add.ts'

/** Sets the note on an entity, a relationship or, without an id, the view; an empty text removes it. */
export const setNote = (id: string | undefined, text: string): void =>
  commit({ did: 'note', ...(id !== undefined && { name: bothNamesOf(id) }) }, (before) => withNote(before, id, text))

/** What a note is on, in both languages: a relationship's sentence, or an entity's name. */
function bothNamesOf(id: string): Readonly<Record<Language, string>> {
  const relationship = relationships.value.get(id)
  if (!relationship) return bothNames(id)
  const [source, target] = [bothNames(relationship.source), bothNames(relationship.target)]
  const labels = typeLabels.value.get(relationship.type)
  const sentence = (language: Language): string =>
    [source[language], labels?.[`label${language}`] ?? relationship.type, target[language]].join(' ')
  return Object.fromEntries(languages.map((language) => [language, sentence(language)])) as Record<Language, string>
}
