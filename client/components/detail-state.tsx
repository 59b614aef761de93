/** What stands in the place of a detail that is not there: nothing at first, then a word, or the reason and a retry. */
import { t } from '../i18n/index.ts'
import { reasonOf } from '../i18n/sentences.ts'
import type { Detail } from '../state/details.ts'

export function DetailState({ of }: { readonly of: Detail<unknown> }) {
  if (of.state === 'slow') return <output class="quiet">{t('loading')}</output>
  if (of.state !== 'failed') return null
  return (
    <p class="failure" role="alert">
      {t('failed.here', { reason: reasonOf(of.error) })}{' '}
      <button type="button" class="link" onClick={of.retry}>
        {t('retry')}
      </button>
    </p>
  )
}
