/** Light or dark, or whatever the system says. `public/theme.js` applies the same setting before the first paint. */
import { effect } from '@preact/signals'
import { remembered } from './remembered.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const theme = remembered<Theme>('theme', 'system', (value): value is Theme =>
  themes.some((each) => each === value),
)

/** The setting that the switch goes to next. */
export const nextTheme = (now: Theme): Theme => themes[(themes.indexOf(now) + 1) % themes.length] ?? 'system'

/** Keeps the page in the chosen colours; returns what stops it. */
export const connectTheme = (): (() => void) =>
  effect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme.value
  })
