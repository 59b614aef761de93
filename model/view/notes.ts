/** What a person may write beside the picture: plain text of bounded length, never anything that is obeyed. */
import type { Picture } from './view-state.ts'

/** Characters of one note, counted as a text field counts them (UTF-16). */
export const longestNote = 2000
/** Notes of one picture, that on the view included. */
export const mostNotes = 200

/**
 * The text as it is kept: lines end in `\n`, tabs are spaces; control characters, what turns the direction of other
 * text, and halves of characters go, and so do blanks around it and what is too long. Empty where nothing is left.
 */
export function cleanNote(text: string): string {
  const plain = text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    // oxlint-disable-next-line no-control-regex -- they are what is removed
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll(halves, '')
    .trim()
  return plain.length <= longestNote
    ? plain
    : plain
        .slice(0, longestNote)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()
}

/** Surrogates without their other half, which no address can hold. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The note on an entity or a relationship; undefined where there is none, whatever its id. */
export const noteOn = ({ notes }: Pick<Picture, 'notes'>, id: string): string | undefined =>
  notes && Object.hasOwn(notes, id) ? notes[id] : undefined

/** How many notes a picture has, that on the view included. */
export const noteCount = ({ notes, note }: Pick<Picture, 'notes' | 'note'>): number =>
  Object.keys(notes ?? {}).length + (note === undefined ? 0 : 1)

/** The picture with a note on an entity or a relationship, or on the view where no id is given; an empty text removes it. */
export function withNote(picture: Picture, id: string | undefined, text: string): Picture {
  const clean = cleanNote(text)
  const before = id === undefined ? picture.note : noteOn(picture, id)
  if (clean === (before ?? '') || (before === undefined && noteCount(picture) >= mostNotes)) return picture
  if (id === undefined) {
    const { note: _, ...rest } = picture
    return clean === '' ? rest : { ...rest, note: clean }
  }
  const others = Object.entries(picture.notes ?? {}).filter(([each]) => each !== id)
  const notes = clean === '' ? others : [...others, [id, clean] as const]
  const { notes: _, ...rest } = picture
  // fromEntries defines what it is given, so that an id such as `__proto__` does no harm.
  return notes.length === 0 ? rest : { ...rest, notes: Object.fromEntries(notes) }
}
