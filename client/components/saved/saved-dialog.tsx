/** The views that this browser keeps: save the one on the page, open, rename, remove, and carry them to and from files. */
import { longestName } from '../../../model/view/view-file.ts'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { exportViews, importFile, saveView } from '../../state/actions/saved-views.ts'
import { savedDialog } from '../../state/interaction.ts'
import { viewTitle } from '../../state/page.ts'
import { savedNews, savedViews } from '../../state/saved-views.ts'
import { isPhone } from '../../state/screen.ts'
import { Modal } from '../modal.tsx'
import { SavedNews } from './saved-news.tsx'
import { SavedRow } from './saved-row.tsx'

export const SavedDialog = () => (
  <Modal
    title={t('saved.title')}
    close={() => {
      savedDialog.value = false
      savedNews.value = undefined
    }}
  >
    <div class="saved">
      <SaveForm />
      <SavedNews />
      {savedViews.value.length === 0 ? (
        <p class="quiet">{t('saved.none')}</p>
      ) : (
        <ul class="saved-views">
          {savedViews.value.map((view) => (
            <SavedRow key={view.name} view={view} />
          ))}
        </ul>
      )}
      <FileButtons />
      <p class="quiet">{t('saved.note')}</p>
    </div>
  </Modal>
)

function SaveForm() {
  const name = useSignal(viewTitle.peek())
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // On a phone the keyboard would hide the list.
    if (!isPhone.peek()) field.current?.select()
  }, [])
  const replaces = savedViews.value.some((each) => each.name === name.value.trim())
  return (
    <form
      class="saved-form"
      onSubmit={(event) => {
        event.preventDefault()
        reporting(saveView(name.value))
      }}
    >
      <label>
        <span>{t('saved.name')}</span>
        <input
          class="field"
          type="text"
          required
          ref={field}
          maxLength={longestName}
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {t(replaces ? 'saved.replace' : 'saved.save')}
      </button>
    </form>
  )
}

const FileButtons = () => (
  <p class="saved-files">
    <label class="link">
      {t('saved.open-file')}
      <input
        class="unseen"
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const field = event.currentTarget
          const [file] = field.files ?? []
          if (file) reporting(importFile(file))
          // The same file can be chosen again, mended meanwhile.
          field.value = ''
        }}
      />
    </label>
    {savedViews.value.length > 0 && (
      <button type="button" class="link" onClick={() => exportViews(savedViews.value)}>
        {t('saved.all-as-file')}
      </button>
    )}
  </p>
)
