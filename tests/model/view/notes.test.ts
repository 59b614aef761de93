/** Notes: what is kept of a text, how a picture takes them, and the part of an address that holds them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanNote, longestNote, mostNotes, noteCount, noteOn, withNote } from '../../../model/view/notes.ts'
import { decodeView, encodeView } from '../../../model/view/url-codec.ts'
import { emptyPicture, type Picture } from '../../../model/view/view-state.ts'

const addressOf = (picture: Picture) => encodeView({ view: 'graph', language: 'EN', selection: [], picture })
const base64url = (text: string) => Buffer.from(text).toString('base64url')

describe('cleanNote', () => {
  it('keeps letters of any script, emoji and line breaks', () => {
    expect(cleanNote('مرحبا\u200f, 👩🏽‍⚖️\r\nSahel — «\u00a0G5\u00a0»\tend')).toBe(
      'مرحبا\u200f, 👩🏽‍⚖️\nSahel — «\u00a0G5\u00a0» end',
    )
  })

  it('takes out control characters, overrides of direction, halves of characters and blanks around', () => {
    expect(cleanNote(' \u0000a\u001b[31m\u202egpj.exe\u2066\ud83d \udc4d\u0085\n ')).toBe('a[31mgpj.exe')
  })

  it('leaves tags as the text they are', () => {
    expect(cleanNote('<script>alert(1)</script>')).toBe('<script>alert(1)</script>')
  })

  it('never splits a character where it cuts', () => {
    const cut = cleanNote(`a${'👍'.repeat(longestNote)}`)
    expect(cut.length).toBe(longestNote - 1)
    expect(encodeURIComponent(cut.slice(-2))).toBe(encodeURIComponent('👍'))
  })

  it('changes nothing the second time, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2200 }), (text) => {
        const once = cleanNote(text)
        expect(cleanNote(once)).toBe(once)
        expect(once.length).toBeLessThanOrEqual(longestNote)
        expect(encodeURIComponent(once)).not.toContain('undefined')
      }),
    )
  })
})

describe('withNote', () => {
  it('adds, changes and removes, and gives back the picture itself where nothing changes', () => {
    const one = withNote(emptyPicture, 'niger', ' host ')
    expect(one).toEqual({ ...emptyPicture, notes: { niger: 'host' } })
    expect(withNote(one, 'niger', 'host')).toBe(one)
    expect(withNote(emptyPicture, 'niger', ' \n')).toBe(emptyPicture)
    expect(withNote(one, 'niger', '')).toEqual(emptyPicture)
    expect(withNote(withNote(one, undefined, 'all'), 'niger', '')).toEqual({ ...emptyPicture, note: 'all' })
  })

  it('holds no more than a view may, but lets what is there be changed', () => {
    let picture = emptyPicture
    for (let index = 0; index <= mostNotes; index += 1) picture = withNote(picture, `n${index}`, 'x')
    expect(noteCount(picture)).toBe(mostNotes)
    expect(noteOn(withNote(picture, 'n0', 'y'), 'n0')).toBe('y')
  })

  it('takes an id such as __proto__ for what it is', () => {
    const picture = withNote(emptyPicture, '__proto__', 'x')
    expect(noteOn(picture, '__proto__')).toBe('x')
    expect(noteOn({ notes: {} }, 'constructor')).toBeUndefined()
  })
})

describe('notes in an address', () => {
  it('come back as they were', () => {
    const id = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((each) => !each.includes(','))
    const text = fc
      .string({ minLength: 1, maxLength: 300, unit: 'grapheme' })
      .map(cleanNote)
      .filter((each) => each !== '')
    fc.assert(
      fc.property(fc.dictionary(id, text, { maxKeys: 5 }), fc.option(text), (notes, note) => {
        const picture = { ...emptyPicture, ...(Object.keys(notes).length > 0 && { notes }), ...(note && { note }) }
        const back = decodeView(addressOf(picture))
        expect({ ...back.notes }).toEqual({ ...notes })
        expect(back.note ?? null).toBe(note)
        expect(back.problems).toEqual([])
      }),
    )
  })

  it('report what is damaged or made to do harm, and keep the rest', () => {
    const hash = [
      `#n=niger.${base64url('kept')}`,
      'mali.!!',
      'nothing',
      `long.${base64url('x'.repeat(9000))}`,
      `bytes.${Buffer.from([0xff, 0xfe]).toString('base64url')}`,
      `blank.${base64url('\u0000 ')}`,
      `chad.${base64url('a\u0000\u202eb')}`,
    ].join(',')
    const { notes, note, problems } = decodeView({ search: '', hash })
    expect(notes).toEqual({ niger: 'kept', chad: 'ab' })
    expect(note).toBeUndefined()
    expect(problems.map(({ text }) => text.slice(0, 7))).toEqual([
      'mali.!!',
      'nothing',
      'long.eH',
      'bytes._',
      'blank.A',
    ])
  })

  it('are at most as many as a view holds', () => {
    const hash = `#n=${Array.from({ length: 300 }, (_, index) => `n${index}.${base64url('x')}`).join(',')}`
    const { notes, problems } = decodeView({ search: '', hash })
    expect(Object.keys(notes ?? {})).toHaveLength(mostNotes)
    expect(problems).toEqual([{ part: 'n', text: '300' }])
  })
})
