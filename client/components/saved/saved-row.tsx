/** A saved view: its name opens it; beside it the day, and what else can be done with it. */
import { useSignal } from '@preact/signals'
import { longestName, type NamedView } from '../../../model/view/view-file.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { exportViews, openSaved, removeView, renameView } from '../../state/actions/saved-views.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { savedViews } from '../../state/saved-views.ts'

export function SavedRow({ view }: { readonly view: NamedView }) {
  const renaming = useSignal(false)
  const { name } = view
  if (renaming.value) return <Renaming name={name} done={() => (renaming.value = false)} />
  const open = () => reporting(openSaved(view), open)
  return (
    <li class="saved-row">
      <button type="button" class="saved-name" onClick={open}>
        {name}
      </button>
      <span class="aside">{formatDate(dayOf(view.saved))}</span>
      <span class="saved-acts">
        <button
          type="button"
          class="link"
          aria-label={t('saved.rename-one', { name })}
          onClick={() => (renaming.value = true)}
        >
          {t('saved.rename')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={t('saved.as-file-one', { name })}
          onClick={() => exportViews([view])}
        >
          {t('saved.as-file')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={t('saved.remove-one', { name })}
          onClick={() => removeView(view)}
        >
          {t('saved.remove')}
        </button>
      </span>
    </li>
  )
}

/** The day on this machine's clock, as a date of the model. */
function dayOf(saved: string): string {
  const day = new Date(saved)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** One function for all renderings: another would take the focus back at each. */
const focus = (field: HTMLInputElement | null): void => field?.select()

interface RenamingProps {
  readonly name: string
  readonly done: () => void
}

function Renaming({ name, done }: RenamingProps) {
  const text = useSignal(name)
  const taken = savedViews.value.some((each) => each.name === text.value.trim() && each.name !== name)
  return (
    <li class="saved-row">
      <form
        class="saved-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (taken) return
          done()
          renameView(name, text.value)
        }}
      >
        <label>
          <span>{t(taken ? 'saved.taken' : 'saved.new-name')}</span>
          <input
            class="field"
            type="text"
            required
            maxLength={longestName}
            value={text.value}
            aria-invalid={taken}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              // The dialog stays open.
              event.preventDefault()
              event.stopPropagation()
              done()
            }}
            ref={focus}
            onInput={(event) => (text.value = event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={taken}>
          {t('saved.rename')}
        </button>
        <button type="button" class="link" onClick={done}>
          {t('saved.cancel')}
        </button>
      </form>
    </li>
  )
}
