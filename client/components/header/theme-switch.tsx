/** Colours of the system, light or dark, one after the other. */
import { t } from '../../i18n/index.ts'
import { nextTheme, theme } from '../../state/theme.ts'
import { ThemeSign } from '../signs.tsx'

export function ThemeSwitch({ named = false }: { readonly named?: boolean }) {
  const now = t(`theme.${theme.value}`)
  const title = t('theme.next', { now, next: t(`theme.${nextTheme(theme.value)}`).toLowerCase() })
  return (
    <button
      type="button"
      class="plain theme-switch"
      title={title}
      aria-label={title}
      onClick={() => (theme.value = nextTheme(theme.value))}
    >
      <ThemeSign /> {named && <span>{now}</span>}
    </button>
  )
}
