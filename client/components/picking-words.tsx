/** What is waited for while the other end of a path or a comparison is chosen, and the way out. */
import { t } from '../i18n/index.ts'
import { entityName } from '../i18n/sentences.ts'
import { picking } from '../state/picking.ts'

export function PickingWords() {
  const active = picking.value
  if (!active) return null
  return (
    <output class="picking">
      <span>{t(`picking.${active.purpose}`, { name: entityName(active.from) })}</span>{' '}
      <button type="button" class="link" onClick={() => (picking.value = undefined)}>
        {t('picking.cancel')}
      </button>
    </output>
  )
}
