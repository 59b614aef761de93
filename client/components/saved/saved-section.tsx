/** On the start card: the views saved last, and the way to all of them. */
import { t } from '../../i18n/index.ts'
import { openSaved } from '../../state/actions/saved-views.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { savedDialog } from '../../state/interaction.ts'
import { savedViews } from '../../state/saved-views.ts'
import type { NamedView } from '../../../model/view/view-file.ts'
import { Section } from '../section.tsx'

/** Names that fit beside the questions to start from. */
const listed = 5

export const SavedSection = () => (
  <Section title={t('saved.title')} aside={savedViews.value.length > 0 ? String(savedViews.value.length) : undefined}>
    <ul>
      {savedViews.value.slice(0, listed).map((view) => (
        <li key={view.name}>
          <OpenButton view={view} />
        </li>
      ))}
    </ul>
    <p class="key-line">
      <button type="button" class="link" onClick={() => (savedDialog.value = true)}>
        {t('saved.dialog')}
      </button>
    </p>
  </Section>
)

function OpenButton({ view }: { readonly view: NamedView }) {
  const open = () => reporting(openSaved(view), open)
  return (
    <button type="button" class="saved-name" onClick={open}>
      {view.name}
    </button>
  )
}
