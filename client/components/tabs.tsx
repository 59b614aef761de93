/** One tab a view; at the end, whether the panels are shown. */
import { t } from '../i18n/index.ts'
import { inspectorPanel, lensPanel } from '../state/panels.ts'
import { show, view } from '../state/view.ts'
import { views } from '../views/index.ts'

export const Tabs = () => (
  <nav class="tabs" aria-label={t('views')}>
    <ul>
      {views.map(({ id, key, title }) => (
        <li key={id}>
          <button
            type="button"
            class="tab"
            aria-current={view.value.view === id ? 'page' : undefined}
            aria-keyshortcuts={key}
            onClick={() => show(id)}
          >
            <span class="key" aria-hidden="true">
              {key}
            </span>{' '}
            {t(title)}
          </button>
        </li>
      ))}
    </ul>
    <div class="tabs-end">
      <button
        type="button"
        class="plain toggle"
        aria-pressed={lensPanel.open.value}
        title={lensPanel.open.value ? t('lens.collapse') : t('lens.expand')}
        onClick={() => (lensPanel.open.value = !lensPanel.open.value)}
      >
        {t('lens.title')}
      </button>
      <button
        type="button"
        class="plain toggle"
        aria-pressed={inspectorPanel.open.value}
        title={inspectorPanel.open.value ? t('inspector.collapse') : t('inspector.expand')}
        onClick={() => (inspectorPanel.open.value = !inspectorPanel.open.value)}
      >
        {t('inspector.title')}
      </button>
    </div>
  </nav>
)
