/** Nothing selected: what the dataset is, and questions to start from. */
import { t } from '../../i18n/index.ts'
import { textIn } from '../../i18n/text-in.ts'
import { openGuidedView } from '../../state/actions/open-view.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { help } from '../../state/interaction.ts'
import { shortTitle } from '../../state/page.ts'
import { dataset, type DatasetInfo, type GuidedView } from '../../state/session.ts'
import { picture } from '../../state/view.ts'
import { focusSearch } from '../focus-search.ts'
import { lazy } from '../lazy.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'

const NoteSection = lazy(async () => (await import('../notes/note-section.tsx')).NoteSection)
const NoteList = lazy(async () => (await import('../notes/note-list.tsx')).NoteList)
const SavedSection = lazy(async () => (await import('../saved/saved-section.tsx')).SavedSection)

export function StartCard() {
  const info = dataset.value
  const title = textIn(shortTitle.value, undefined)
  if (!info) return null
  return (
    <div class="start-card">
      <h2 class="title">{title && <Words of={title} />}</h2>
      <p class="description">{inventory(info)}</p>
      {info.views.length > 0 && (
        <Section title={t('start.question')} aside={t('start.views', { count: info.views.length })}>
          <ol class="guided-views">
            {info.views.map((guided, index) => (
              <GuidedViewRow key={guided.id} guided={guided} number={index + 1} />
            ))}
          </ol>
        </Section>
      )}
      <SavedSection />
      <NoteSection label={t('note.on-view')} />
      <NoteList />
      <Section title={t('start.or')}>
        <p class="key-line">
          <button type="button" class="plain" onClick={focusSearch}>
            <kbd>/</kbd> {t('start.search')}
          </button>
        </p>
        <p class="key-line">
          <button type="button" class="plain" onClick={() => (help.value = true)}>
            <kbd>?</kbd> {t('start.keys')}
          </button>
        </p>
      </Section>
      <p class="colophon">
        {[info.version && t('start.version', { version: info.version }), info.licence].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}

const inventory = ({ entityCount, relationshipCount, sourceCount }: DatasetInfo): string =>
  t('start.sentence', {
    entities: t('start.entities', { count: entityCount }),
    relationships: t('start.relationships', { count: relationshipCount }),
    sources: t('start.sources', { count: sourceCount }),
  })

function GuidedViewRow({ guided, number }: { readonly guided: GuidedView; readonly number: number }) {
  const open = () => reporting(openGuidedView(guided.id), open)
  const current = picture.value.guided === guided.id
  const title = textIn(guided.titleEN, guided.titleFR)
  const sentence = textIn(guided.sentenceEN, guided.sentenceFR)
  return (
    <li>
      <button type="button" class="guided-view" aria-current={current ? 'true' : undefined} onClick={open}>
        <span class="number">{number}</span>
        <span class="question">{title && <Words of={title} />}</span>
        <span class="answer">{sentence && <Words of={sentence} />}</span>
      </button>
    </li>
  )
}
