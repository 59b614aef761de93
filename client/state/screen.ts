/** What the screen and its reader ask for: sheets instead of panels on a phone (the same limit as in `styles/`), less motion. */
import { computed, signal } from '@preact/signals'

const small = matchMedia('(max-width: 719px)')
const matches = signal(small.matches)
small.addEventListener('change', () => {
  matches.value = small.matches
})

export const isPhone = computed(() => matches.value)

const still = matchMedia('(prefers-reduced-motion: reduce)')
const wantsStill = signal(still.matches)
still.addEventListener('change', () => {
  wantsStill.value = still.matches
})

/** Whether the reader has asked for less motion. */
export const isCalm = computed(() => wantsStill.value)
