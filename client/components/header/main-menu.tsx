/** On a phone: everything that the bars of a large screen hold. */
import { t } from '../../i18n/index.ts'
import { layOutEverything } from '../../state/actions/arrange.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { fit } from '../../graph/canvas-commands.ts'
import { help, sheet } from '../../state/interaction.ts'
import { select, show, view } from '../../state/view.ts'
import { views } from '../../views/index.ts'
import { MenuSign } from '../signs.tsx'
import { RedoButton, UndoButton } from '../status/undo-buttons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ShareButton } from './share-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const id = 'main-menu'

/** The browser closes it on Escape and on a tap outside, and gives the focus back. */
export const MainMenu = () => (
  <>
    <button type="button" class="plain icon" popovertarget={id} aria-label={t('menu')}>
      <MenuSign />
    </button>
    <nav id={id} class="popover main-menu" popover="auto" aria-label={t('menu')} onClick={closeAfter}>
      <ul>
        {views.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              class="plain"
              aria-current={view.value.view === each.id ? 'page' : undefined}
              onClick={() => show(each.id)}
            >
              {t(each.title)}
            </button>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <button type="button" class="plain" onClick={openStart}>
            {t('start.question')}
          </button>
        </li>
        <li>
          <button type="button" class="plain" onClick={() => (sheet.value = 'lens')}>
            {t('lens.title')}
          </button>
        </li>
        <li class="pair">
          <UndoButton named />
          <RedoButton named />
        </li>
        <li>
          <button type="button" class="plain" onClick={fit}>
            {t('fit.title')}
          </button>
        </li>
        <li>
          <button type="button" class="plain" onClick={() => reporting(layOutEverything())}>
            {t('layout.title')}
          </button>
        </li>
      </ul>
      <ul>
        <li>
          <LanguageSwitch />
        </li>
        <li>
          <ThemeSwitch named />
        </li>
        <li>
          <ShareButton />
        </li>
        <li>
          <button type="button" class="plain" onClick={() => (help.value = true)}>
            {t('help')}
          </button>
        </li>
      </ul>
    </nav>
  </>
)

function openStart(): void {
  select([])
  sheet.value = 'inspector'
}

/** Switches stay; what leads elsewhere closes the menu. */
function closeAfter(event: MouseEvent): void {
  const menu = event.currentTarget
  const pressed = event.target
  if (!(menu instanceof HTMLElement) || !(pressed instanceof Element)) return
  if (pressed.closest('button') && !pressed.closest('.language-switch, .theme-switch, .share, .pair'))
    menu.hidePopover()
}
