/** The row above the view: with which view it began, one chip a filter, what is hidden and what lies outside. */
import { conditionName } from '../i18n/conditions.ts'
import { t } from '../i18n/index.ts'
import { textIn } from '../i18n/text-in.ts'
import { clearLens, takeOff } from '../state/actions/lens.ts'
import { isUntouched, openGuidedView } from '../state/actions/open-view.ts'
import { reporting } from '../state/actions/reporting.ts'
import { scene } from '../state/elements.ts'
import { sheet } from '../state/interaction.ts'
import { isPhone } from '../state/screen.ts'
import { dataset } from '../state/session.ts'
import { lensConditions } from '../state/lens.ts'
import { picture } from '../state/view.ts'
import { CrossSign } from './signs.tsx'
import { Words } from './words.tsx'

export const Chips = () => (
  <section class="chips" aria-label={t('chips.label')}>
    <ul class="chip-list">
      {isPhone.value && (
        <li>
          <button type="button" class="chip" onClick={() => (sheet.value = 'lens')}>
            {t('lens.title')}
          </button>
        </li>
      )}
      <GuidedChip />
      <FilterChips />
    </ul>
    <Hidden />
    <Outside />
  </section>
)

function GuidedChip() {
  const guided = dataset.value?.views.find(({ id }) => id === picture.value.guided)
  const title = guided && textIn(guided.titleEN, guided.titleFR)
  if (!guided || !title) return null
  const open = () => reporting(openGuidedView(guided.id), open)
  return (
    <li class="chip still" title={t('chip.guided', { name: title.text })}>
      <Words of={title} />
      {!isUntouched(picture.value) && (
        <>
          <span class="changed">{t('chip.changed')}</span>
          <button type="button" class="link" title={t('chip.back-title', { name: title.text })} onClick={open}>
            {t('chip.back')}
          </button>
        </>
      )}
    </li>
  )
}

const FilterChips = () => (
  <>
    {lensConditions.value.map((condition) => (
      <FilterChip
        key={condition.about === 'kind' ? condition.kind : condition.about}
        name={conditionName(condition)}
        remove={() => takeOff(condition)}
      />
    ))}
  </>
)

const FilterChip = ({ name, remove }: { readonly name: string; readonly remove: () => void }) => (
  <li>
    <button type="button" class="chip" aria-label={t('chip.remove', { name })} onClick={remove}>
      <span class="condition">{name}</span> <CrossSign />
    </button>
  </li>
)

/** What the lens hides, with a way to see it again. */
function Hidden() {
  const { hidden } = scene.value
  const total = hidden.nodes + hidden.relationships
  if (total === 0 && lensConditions.value.length === 0) return null
  const parts = [
    ...(hidden.nodes > 0 ? [t('count.nodes', { count: hidden.nodes })] : []),
    ...(hidden.relationships > 0 ? [t('count.links', { count: hidden.relationships })] : []),
  ]
  return (
    <p class="hidden-count">
      {total > 0 && t('hidden.count', { what: parts.join(', '), count: total })}{' '}
      <button type="button" class="link" title={t('hidden.clear-title')} onClick={clearLens}>
        {t('hidden.clear')}
      </button>
    </p>
  )
}

/** What was never brought in. */
function Outside() {
  const outside = (dataset.value?.entityCount ?? 0) - picture.value.nodes.length
  return outside > 0 ? <p class="outside">{t('outside.nodes', { count: outside })}</p> : null
}
