/** Search as a combobox: the field keeps the focus, the list shows what was found. */
import { t } from '../../i18n/index.ts'
import { reasonOf } from '../../i18n/sentences.ts'
import { openEntity } from '../../state/open.ts'
import {
  activeHit,
  clearSearch,
  closeSearch,
  type Hit,
  hitsNow,
  moveHit,
  openSearch,
  searchInput,
  searchOpen,
  searchState,
  type,
} from '../../state/search.ts'
import { searchFieldId } from '../focus-search.ts'
import { SearchSign } from '../signs.tsx'
import { HitRow, hitId } from './hit-row.tsx'

const listId = 'search-hits'

export function SearchBox() {
  const active = activeHit.value
  const listed = searchOpen.value && searchState.value.state === 'found' && searchState.value.hits.length > 0
  return (
    <search class="search">
      <SearchSign />
      <kbd aria-hidden="true">/</kbd>
      <input
        id={searchFieldId}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        aria-expanded={listed}
        aria-controls={listed ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={listed && active >= 0 ? hitId(active) : undefined}
        aria-keyshortcuts="/"
        maxLength={200}
        value={searchInput.value}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={openSearch}
        onBlur={closeSearch}
        onKeyDown={pressed}
      />
      {searchOpen.value && <Results />}
    </search>
  )
}

const actions: Readonly<Record<string, (field: HTMLInputElement) => void>> = {
  ArrowDown: () => moveHit(1),
  ArrowUp: () => moveHit(-1),
  Enter: (field) => void takeHit(field),
  Escape: (field) => {
    if (!searchOpen.value) leave(field)
    clearSearch()
  },
}

function pressed(event: KeyboardEvent): void {
  const field = event.currentTarget
  const action = event.isComposing ? undefined : actions[event.key]
  if (!action || !(field instanceof HTMLInputElement)) return
  event.preventDefault()
  event.stopPropagation()
  action(field)
}

/** The hit the keyboard stands on, else the first. */
async function takeHit(field: HTMLInputElement): Promise<void> {
  const wanted = Math.max(0, activeHit.value)
  const hit = (await hitsNow())[wanted]
  if (hit) choose(hit, field)
}

/** The focus goes on to the view, so that the keyboard is never nowhere. */
function leave(field: HTMLInputElement): void {
  field.blur()
  document.querySelector<HTMLElement>('main [tabindex="0"]')?.focus({ preventScroll: true })
}

function choose(hit: Hit, field?: HTMLInputElement): void {
  clearSearch()
  if (field) leave(field)
  openEntity(hit.entity.id)
}

function Results() {
  const found = searchState.value
  if (found.state === 'idle') return null
  if (found.state === 'searching') return <output class="search-results word">{t('search.searching')}</output>
  if (found.state === 'failed')
    return (
      <p class="search-results word failure" role="alert">
        {t('search.failed', { reason: reasonOf(found.error) })}
      </p>
    )
  if (found.hits.length === 0)
    return (
      <output class="search-results word">
        {t('search.none', { text: found.text })} <span class="quiet">{t('search.none-next')}</span>
      </output>
    )
  return (
    <div class="search-results">
      <div id={listId} role="listbox" aria-label={t('search.list')}>
        {found.hits.map((hit, index) => (
          <HitRow
            key={hit.entity.id}
            hit={hit}
            index={index}
            active={index === activeHit.value}
            choose={() => choose(hit)}
          />
        ))}
      </div>
      <output class="unseen">{t('search.hits', { count: found.hits.length })}</output>
    </div>
  )
}
