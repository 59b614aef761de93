/** What went wrong or was left out, over the foot of the view, until it is dismissed. */
import { t } from '../i18n/index.ts'
import { noticeSentence } from '../i18n/sentences.ts'
import { dismiss, type Notice, notices } from '../state/notices.ts'
import { lazy } from './lazy.tsx'
import { CrossSign } from './signs.tsx'

const GroupOffer = lazy(async () => (await import('./groups/group-control.tsx')).GroupOffer)

export const Notices = () => (
  <section class="notices" aria-label={t('notices')} aria-live="polite">
    {notices.value.map((notice) => (
      <NoticeRow key={notice.id} notice={notice} />
    ))}
  </section>
)

const NoticeRow = ({ notice }: { readonly notice: Notice }) => (
  <p class={`notice ${notice.about}`}>
    <span class="exclamation" aria-hidden="true">
      !
    </span>
    <span class="notice-text">{noticeSentence(notice)}</span>
    {notice.about === 'too-many' && <GroupOffer />}
    {notice.retry && (
      <button
        type="button"
        class="link"
        onClick={() => {
          dismiss(notice.id)
          notice.retry?.()
        }}
      >
        {t('retry')}
      </button>
    )}
    {notice.offer && (notice.about === 'hidden' || notice.about === 'not-drawn') && (
      <button
        type="button"
        class="link"
        onClick={() => {
          dismiss(notice.id)
          notice.offer?.()
        }}
      >
        {t(`notice.${notice.about}-offer`)}
      </button>
    )}
    <button
      type="button"
      class="plain icon"
      aria-label={t('dismiss')}
      title={t('dismiss')}
      onClick={() => dismiss(notice.id)}
    >
      <CrossSign />
    </button>
  </p>
)
