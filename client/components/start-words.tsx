/** What stands on the page while there is no graph: nothing, a word, or the reason and what to do. */
import { RequestError } from '../api/request.ts'
import { t } from '../i18n/index.ts'
import { reasonOf } from '../i18n/sentences.ts'
import { boot, start } from '../state/boot.ts'

export function StartWords() {
  const now = boot.value
  return (
    <main class="start-words">
      <h1 class="wordmark">
        <span class="brand">Relata</span>
      </h1>
      {now.state === 'slow' && <output>{t('start.loading')}</output>}
      {now.state === 'failed' && <Failure error={now.error} />}
      {now.state === 'ready' && (
        <p>
          {t('start.empty')} {t('start.empty-next')}
        </p>
      )}
    </main>
  )
}

function Failure({ error }: { readonly error: unknown }) {
  const offline = error instanceof RequestError && error.code === 'OFFLINE'
  return (
    <div role="alert">
      <p>{t(offline ? 'start.offline' : 'start.failed')}</p>
      {!offline && <p class="quiet">{reasonOf(error)}</p>}
      <p>{t('start.failed-next')}</p>
      <button type="button" class="button" onClick={() => void start()}>
        {t('retry')}
      </button>
    </div>
  )
}
