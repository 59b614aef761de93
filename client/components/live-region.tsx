/** Speaks the latest announcement to screen readers. */
import { announcement } from '../state/notices.ts'

export const LiveRegion = () => (
  <output class="unseen" aria-live="polite">
    {announcement.value}
  </output>
)
