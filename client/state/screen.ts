/** Whether the screen is a phone's, where panels become sheets; the same limit as in `styles/`. */
import { computed, signal } from '@preact/signals'

const small = matchMedia('(max-width: 719px)')
const matches = signal(small.matches)
small.addEventListener('change', () => {
  matches.value = small.matches
})

export const isPhone = computed(() => matches.value)
