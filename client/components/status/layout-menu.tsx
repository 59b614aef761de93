/** The layouts to choose from; on large screens behind a button, on phones as a part of the menu. */
import { layoutIds } from '../../graph/layouts/arrangement.ts'
import { t } from '../../i18n/index.ts'
import { layOutEverything } from '../../state/actions/arrange.ts'
import { reporting } from '../../state/actions/reporting.ts'

const id = 'layouts'

export const LayoutMenu = () => (
  <>
    <button type="button" class="plain" popovertarget={id} title={t('layout.title')}>
      {t('layout')} <span aria-hidden="true">▾</span>
    </button>
    <section id={id} class="popover steps layouts" popover="auto" aria-label={t('layout.title')}>
      <h2>{t('layout.title')}</h2>
      <ul>
        {layoutIds.map((each) => (
          <li key={each}>
            <button
              type="button"
              class="step"
              onClick={() => {
                document.getElementById(id)?.hidePopover()
                reporting(layOutEverything(each))
              }}
            >
              {t(`layout.${each}`)} <span class="aside">{t(`layout.about-${each}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  </>
)
