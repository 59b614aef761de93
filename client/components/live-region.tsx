/** Speaks the latest announcement to screen readers. */
import { announcement } from '../state/notices.ts'

export const LiveRegion = () => (
  <p class="unseen" role="status" aria-live="polite">
    {announcement.value}
  </p>
)
