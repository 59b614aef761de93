/** An entry of the menu of a node: acts and closes it, or is ticked and leaves it open. */
import type { ComponentChildren } from 'preact'
import { closeMenus } from '../state/interaction.ts'

interface MenuItemProps {
  readonly act: () => void
  readonly aside?: string
  /** It stays in its place and can be reached, but does nothing. */
  readonly disabled?: boolean
  readonly children: ComponentChildren
}

export const MenuItem = ({ act, aside, disabled = false, children }: MenuItemProps) => (
  <button
    type="button"
    role="menuitem"
    tabIndex={-1}
    aria-disabled={disabled}
    onClick={() => {
      if (disabled) return
      closeMenus()
      act()
    }}
  >
    <span>{children}</span>
    {aside !== undefined && <span class="aside">{aside}</span>}
  </button>
)

interface MenuTickProps {
  readonly ticked: boolean
  readonly toggle: () => void
  readonly aside: ComponentChildren
  readonly children: ComponentChildren
}

export const MenuTick = ({ ticked, toggle, aside, children }: MenuTickProps) => (
  <button type="button" role="menuitemcheckbox" tabIndex={-1} aria-checked={ticked} onClick={toggle}>
    <span class="tick" aria-hidden="true">
      <svg class="sign stroked" viewBox="0 0 10 10">
        {ticked && <path d="m1.5 5.2 2.4 2.4 4.6-5.2" />}
      </svg>
    </span>
    <span class="ticked">{children}</span>
    <span class="aside">{aside}</span>
  </button>
)
