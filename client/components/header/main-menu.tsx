/** On a phone: everything that the bars of a large screen hold. */
import type { ComponentChildren } from 'preact'
import { layoutIds } from '../../graph/layouts/arrangement.ts'
import { t } from '../../i18n/index.ts'
import { layOutEverything } from '../../state/actions/arrange.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { fit } from '../../graph/canvas-commands.ts'
import { help, savedDialog, sheet } from '../../state/interaction.ts'
import { select, show, view } from '../../state/view.ts'
import { views } from '../../views/index.ts'
import { DrawingButton } from '../drawing/drawing-button.tsx'
import { lazy } from '../lazy.tsx'
import { MenuSign } from '../signs.tsx'
import { RedoButton, UndoButton } from '../status/undo-buttons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ShareButton } from './share-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const GroupControl = lazy(async () => (await import('../groups/group-control.tsx')).GroupControl)

const id = 'main-menu'

/** The browser closes it on Escape and on a tap outside, and gives the focus back. */
export const MainMenu = () => (
  <>
    <button type="button" class="plain icon" popovertarget={id} aria-label={t('menu')}>
      <MenuSign />
    </button>
    <nav id={id} class="popover main-menu" popover="auto" aria-label={t('menu')}>
      <ul>
        {views.map((each) => (
          <Item key={each.id} act={() => show(each.id)} current={view.value.view === each.id}>
            {t(each.title)}
          </Item>
        ))}
      </ul>
      <ul>
        <Item act={openStart}>{t('start.question')}</Item>
        <Item act={openSavedViews}>{t('saved.title')}</Item>
        <Item act={openLens}>{t('lens.title')}</Item>
        <li class="pair">
          <UndoButton named />
          <RedoButton named />
        </li>
        <Item act={fit}>{t('fit.title')}</Item>
        <li>
          <DrawingButton />
        </li>
        <li>
          <GroupControl done={close} />
        </li>
      </ul>
      <ul aria-label={t('layout.title')}>
        {layoutIds.map((each) => (
          <Item key={each} act={() => reporting(layOutEverything(each))}>
            {t('layout.item', { name: t(`layout.${each}`) })}
          </Item>
        ))}
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
        <Item act={openHelp}>{t('help')}</Item>
      </ul>
    </nav>
  </>
)

const close = (): void => document.getElementById(id)?.hidePopover()

interface ItemProps {
  readonly act: () => void
  readonly current?: boolean
  readonly children: ComponentChildren
}

/** Leads elsewhere, so it closes the menu. */
const Item = ({ act, current = false, children }: ItemProps) => (
  <li>
    <button
      type="button"
      class="plain"
      aria-current={current ? 'page' : undefined}
      onClick={() => {
        close()
        act()
      }}
    >
      {children}
    </button>
  </li>
)

function openStart(): void {
  select([])
  sheet.value = 'inspector'
}

function openSavedViews(): void {
  savedDialog.value = true
}

function openLens(): void {
  sheet.value = 'lens'
}

function openHelp(): void {
  help.value = true
}
