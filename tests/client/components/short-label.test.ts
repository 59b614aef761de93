/** Short names of attributes. */
import { expect, it } from 'vitest'
import { shortLabel } from '../../../client/components/inspector/short-label.ts'

it('says all there is where that is short', () => {
  expect(shortLabel('killed', 'Number of persons killed.', 'EN')).toEqual({
    text: 'Number of persons killed',
    whole: true,
  })
  expect(shortLabel('what_else', undefined, 'FR')).toEqual({ text: 'what else', whole: true })
})

it('takes the words of the key in English, and the first words of the meaning in French', () => {
  expect(shortLabel('literal_subject', 'Who acts according to the letter of the text.', 'EN')).toEqual({
    text: 'Literal subject',
    whole: false,
  })
  expect(shortLabel('via', 'Engagement dont découle la relation.', 'FR')).toEqual({
    text: 'Engagement dont découle…',
    whole: false,
  })
  expect(shortLabel('status', 'État d’avancement (prévu, actif, convenu).', 'FR').text).toBe('État d’avancement')
  expect(shortLabel('what', 'Objet de la contribution ou de l’appui.', 'FR').text).toBe('Objet de la contribution…')
  expect(shortLabel('wording', 'Formulation de la page de profil, en anglais.', 'FR').text).toBe(
    'Formulation de la page…',
  )
})
