/** Every step, notice and error has a whole sentence in both languages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadWords } from '../../client/i18n/dictionaries.ts'
import { noticeSentence, reasonOf, stepSentence } from '../../client/i18n/sentences.ts'
import { wordFor } from '../../client/i18n/word-for.ts'
import { RequestError } from '../../client/api/request.ts'
import type { Step, StepLabel } from '../../client/state/history.ts'
import { speak } from '../../client/state/view.ts'
import { emptyPicture, type Picture } from '../../model/view/view-state.ts'

const name = { EN: 'Chad', FR: 'Tchad' }
const step = (label: StepLabel, lens: Partial<Picture['lens']> = {}): Step => ({
  label,
  before: emptyPicture,
  after: { ...emptyPicture, lens: { ...emptyPicture.lens, ...lens } },
})
const steps: readonly Step[] = [
  step({ did: 'open', name }),
  step({ did: 'add', name, count: 1 }),
  step({ did: 'add', count: 3 }),
  step({ did: 'expand', name, count: 12 }),
  step({ did: 'collapse', name, count: 1 }),
  step({ did: 'hide', name, count: 1 }),
  step({ did: 'hide', count: 2 }),
  step({ did: 'keep', count: 4 }),
  step({ did: 'move', count: 1 }),
  step({ did: 'layout', count: 44 }),
  step({ did: 'kind', name: { EN: 'Topics', FR: 'Thèmes' } }, { kindsOff: ['TOPIC'] }),
  step({ did: 'kind', name: { EN: 'Topics', FR: 'Thèmes' } }),
  step({ did: 'basis' }, { basis: 'INFERRED' }),
  step({ did: 'basis' }),
  step({ did: 'contested' }, { contestedOnly: true }),
  step({ did: 'contested' }),
  step({ did: 'clear-lens' }),
]

afterAll(() => speak('EN'))

beforeAll(() => loadWords('FR'))

describe('stepSentence', () => {
  it('says in English what each step did', () => {
    speak('EN')
    expect(steps.map(stepSentence)).toMatchInlineSnapshot(`
      [
        "Opened “Chad”",
        "Added Chad",
        "Added 3 nodes",
        "Expanded Chad: 12 added",
        "Collapsed Chad: 1 taken off",
        "Hid Chad",
        "Hid 2 nodes",
        "Kept 4 nodes only",
        "Moved 1 node",
        "Arranged 44 nodes: By what is linked",
        "Switched Topics off",
        "Switched Topics on",
        "Showed inferred links only",
        "Showed stated and inferred links",
        "Showed contested links only",
        "Showed all links, contested or not",
        "Took all filters off",
      ]
    `)
  })

  it('says it in French', () => {
    speak('FR')
    expect(steps.map(stepSentence)).toMatchInlineSnapshot(`
      [
        "Ouverture : « Tchad »",
        "Ajout : Tchad",
        "Ajout : 3 nœuds",
        "Déploiement : Tchad, 12 ajoutés",
        "Repli : Tchad, 1 retiré",
        "Masquage : Tchad",
        "Masquage : 2 nœuds",
        "Seuls 4 nœuds gardés",
        "Déplacement : 1 nœud",
        "Disposition de 44 nœuds : Selon les liens",
        "Filtre posé : sans Thèmes",
        "Filtre retiré : Thèmes de nouveau",
        "Liens déduits seulement",
        "Liens énoncés et déduits",
        "Liens contestés seulement",
        "Tous les liens, contestés ou non",
        "Tous les filtres retirés",
      ]
    `)
  })
})

describe('noticeSentence', () => {
  it('fills in what each notice is about', () => {
    speak('EN')
    const kinds = [
      'address',
      'missing',
      'offline',
      'failed',
      'nothing-new',
      'nothing-to-collapse',
      'too-many',
      'hidden',
      'not-drawn',
    ] as const
    expect(kinds.map((about) => noticeSentence({ id: 1, about, detail: 'x=1' }))).toMatchInlineSnapshot(`
      [
        "A part of the address could not be used: x=1",
        "Not in this dataset: x=1",
        "The server cannot be reached. What is on the screen stays.",
        "That did not work: x=1",
        "All neighbours are there already, perhaps hidden by the filters: x=1",
        "Nothing to collapse: something else holds everything around x=1.",
        "Too much for one picture: x=1",
        "Selected, but hidden by the filters: x=1",
        "In this dataset, but not on the canvas: x=1",
      ]
    `)
  })
})

describe('reasonOf', () => {
  it('has words of its own for a server that cannot be reached, and else those of the server', () => {
    speak('FR')
    expect(reasonOf(new RequestError('OFFLINE', 'fetch failed'))).toBe('le serveur est injoignable')
    expect(reasonOf(new RequestError('TIMEOUT', 'It took too long.'))).toBe('It took too long.')
    expect(reasonOf('odd')).toBe('odd')
  })
})

describe('wordFor', () => {
  it('translates what it knows and marks the rest as English', () => {
    speak('FR')
    expect(wordFor('source', 'fact-sheet')).toEqual({ text: 'fiche', lang: undefined })
    expect(wordFor('commitment', 'half-done')).toEqual({ text: 'half done', lang: 'en' })
  })
})
