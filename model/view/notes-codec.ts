/** The part of an address that holds notes: `id.text` each, the text as UTF-8 in base64url; the view's own has no id. */
import { fromBase64url, toBase64url } from './base64url.ts'
import { cleanNote, longestNote, mostNotes } from './notes.ts'
import type { PartCodec } from './part-codec.ts'

/** A note in letters of base64url at most: three bytes a UTF-16 unit, four letters for three bytes. */
const longest = 4 * longestNote
const longestId = 500

export const notesCodec: PartCodec = {
  fragment: ['n'],
  encode: ({ picture: { notes = {}, note } }) => ({
    n: [
      ...(note === undefined ? [] : [packed('', note)]),
      ...Object.entries(notes).map(([id, text]) => packed(id, text)),
    ],
  }),
  decode: ({ fragment, report }) => {
    const values = fragment.get('n') ?? []
    if (values.length > mostNotes) report('n', String(values.length))
    const notes = new Map<string, string>()
    for (const value of values.slice(0, mostNotes)) {
      const read = unpacked(value)
      if (read) notes.set(...read)
      else report('n', value)
    }
    const note = notes.get('')
    notes.delete('')
    return { ...(note && { note }), ...(notes.size > 0 && { notes: Object.fromEntries(notes) }) }
  },
}

const packed = (id: string, text: string): string => `${id}.${toBase64url(new TextEncoder().encode(text))}`

function unpacked(value: string): [id: string, text: string] | undefined {
  const at = value.lastIndexOf('.')
  if (at < 0 || at > longestId || value.length - at > longest + 1) return undefined
  const bytes = fromBase64url(value.slice(at + 1))
  if (!bytes) return undefined
  try {
    const text = cleanNote(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return text === '' ? undefined : [value.slice(0, at), text]
  } catch {
    return undefined
  }
}
