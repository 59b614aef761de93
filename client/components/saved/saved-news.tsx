/** What was just done with saved views or files of them, or why it was not, and what to do then. */
import { longestName, mostViews } from '../../../model/view/view-file.ts'
import { t } from '../../i18n/index.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { exportCurrent } from '../../state/actions/saved-views.ts'
import { savedNews, type SavedNews as News } from '../../state/saved-views.ts'

/** The region is there before its words, so that screen readers say them. */
export function SavedNews() {
  const news = savedNews.value
  const bad = news?.did === 'refused' || news?.did === 'not-kept' || news?.did === 'full'
  return (
    <div class={bad ? 'saved-news bad' : 'saved-news'} role="status">
      {news && <span>{sentenceOf(news)}</span>}
      {news?.did === 'removed' && (
        <button type="button" class="link" onClick={news.undo}>
          {t('undo')}
        </button>
      )}
      {(news?.did === 'not-kept' || news?.did === 'full') && (
        <button type="button" class="link" onClick={() => reporting(exportCurrent())}>
          {t('saved.as-file')}
        </button>
      )}
    </div>
  )
}

function sentenceOf(news: News): string {
  if (news.did === 'imported') return t('saved.did-import', { count: news.count })
  if ('name' in news) return t(`saved.did-${news.did}`, { name: news.name })
  if (news.did !== 'refused') return news.did === 'full' ? t('saved.full', { most: mostViews }) : t('saved.not-kept')
  const { why, detail = '' } = news.refusal
  return `${t('saved.refused', { file: news.file.slice(0, longestName) })} ${t(`saved.why-${why}`, { detail })}`
}
