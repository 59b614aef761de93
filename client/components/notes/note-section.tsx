/** The note on what the inspector shows, or on the view: written in place, kept when the field is left. */
import { useSignal } from '@preact/signals'
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import { cleanNote, longestNote, mostNotes, noteCount, noteOn } from '../../../model/view/notes.ts'
import { t } from '../../i18n/index.ts'
import { setNote } from '../../state/actions/note.ts'
import { noting } from '../../state/interaction.ts'
import { announce } from '../../state/notices.ts'
import { picture } from '../../state/view.ts'
import { Section } from '../section.tsx'

interface NoteSectionProps {
  /** Of an entity or a relationship; absent for the view. */
  readonly of?: string
  /** What it is on, in words. */
  readonly label: string
}

/** From so many characters left on, the field says how many. */
const nearEnd = 200

export function NoteSection({ of, label }: NoteSectionProps) {
  const stored = (of === undefined ? picture.value.note : noteOn(picture.value, of)) ?? ''
  const draft = useSignal<string | undefined>(undefined)
  const text = draft.value ?? stored
  const save = (): void => {
    if (draft.peek() === undefined) return
    const clean = cleanNote(draft.peek() ?? '')
    draft.value = undefined
    if (clean === stored) return
    setNote(of, clean)
    announce(t(clean === '' ? 'note.gone' : 'note.saved'))
  }
  keepOnLeaving(save)
  const hint = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const opened = useSignal(false)
  useLayoutEffect(() => {
    if (opened.value) field.current?.focus()
  }, [opened.value])
  takeFromMenu(of, () => {
    opened.value = true
    field.current?.focus()
  })
  if (text === '' && !opened.value)
    return (
      <p class="actions">
        <button type="button" class="link" onClick={() => (opened.value = true)}>
          {t(of === undefined ? 'note.write-view' : 'note.write')}
        </button>
      </p>
    )
  const full = stored === '' && noteCount(picture.value) >= mostNotes
  const left = longestNote - text.length
  return (
    <Section title={t('note.title')}>
      <textarea
        ref={field}
        class="field note-field"
        dir="auto"
        aria-label={label}
        aria-describedby={hint}
        rows={Math.min(12, Math.max(2, text.split('\n').length))}
        maxLength={longestNote}
        readOnly={full}
        value={text}
        onInput={({ currentTarget }) => (draft.value = currentTarget.value)}
        onFocus={() => (opened.value = true)}
        onBlur={() => {
          save()
          opened.value = false
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          else if (event.key === 'Escape') draft.value = undefined
        }}
      />
      <p id={hint} class="quiet note-hint">
        {full ? t('note.full', { count: mostNotes }) : t('note.hint')}
        {left < nearEnd && ` ${t('note.left', { count: left })}`}
      </p>
    </Section>
  )
}

/** Opens the field that a menu asked for, once the menu has given the focus back. */
function takeFromMenu(of: string | undefined, open: () => void): void {
  const wanted = of !== undefined && noting.value === of
  useEffect(() => {
    if (!wanted) return
    noting.value = undefined
    requestAnimationFrame(open)
  }, [wanted])
}

/** Keeps what was written when something else is shown before the field was left. */
function keepOnLeaving(save: () => void): void {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => () => latest.current(), [])
}
