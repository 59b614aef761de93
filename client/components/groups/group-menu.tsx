/** The menu of a group. */
import { useCallback } from 'preact/hooks'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { entityName } from '../../i18n/sentences.ts'
import { openMark } from '../../state/actions/open-mark.ts'
import { hide, keepOnly } from '../../state/actions/remove.ts'
import { scene } from '../../state/elements.ts'
import { menu, type OpenMenu, sheet } from '../../state/interaction.ts'
import { inspectorPanel } from '../../state/panels.ts'
import { select } from '../../state/view.ts'
import { MenuItem } from '../menu-item.tsx'
import { menuKeys, placeMenu } from '../menu-keys.ts'

const close = (): void => {
  menu.value = undefined
}

export function GroupMenu({ at }: { readonly at: OpenMenu }) {
  const id = at.entity
  const place = useCallback(
    (element: HTMLElement | null) => (element ? placeMenu(element, at, close) : undefined),
    [at],
  )
  const group = scene.value.groups?.find((each) => each.id === id)
  if (!group) return null
  const name = entityName(id)
  const count = formatNumber(group.members.length)
  return (
    <div
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={t('menu.label', { name })}
      ref={place}
      onKeyDown={(event) => menuKeys(event, close)}
    >
      <p class="menu-title" role="presentation">
        {name}
      </p>
      <MenuItem act={() => openMark(id)} aside={count}>
        {t(group.opened ? 'group.close' : 'group.open')}
      </MenuItem>
      <MenuItem act={() => select(group.members)} aside={count}>
        {t('group.select')}
      </MenuItem>
      <MenuItem act={() => hide([id])} aside={count}>
        {t('menu.hide')}
      </MenuItem>
      <MenuItem act={() => keepOnly([id])} aside={count}>
        {t('group.keep')}
      </MenuItem>
      <MenuItem act={() => openDetails(id)}>{t('inspector.open')}</MenuItem>
    </div>
  )
}

function openDetails(id: string): void {
  select([id])
  inspectorPanel.open.value = true
  sheet.value = 'inspector'
}
