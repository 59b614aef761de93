/** Runs an action whose failure is shown beside the view instead of being lost. */
import { answersSoFar, RequestError } from '../../api/request.ts'
import { notify, settle } from '../notices.ts'

/** Shows what went wrong; what is on the screen stays. `again`, where given, is offered as a retry. */
export function reporting(work: Promise<unknown>, again?: () => void): void {
  const before = answersSoFar()
  work.then(
    () => {
      // What needed no server says nothing about it.
      if (answersSoFar() > before) settle('offline')
    },
    (error: unknown) => {
      const offline = error instanceof RequestError && (error.code === 'OFFLINE' || error.code === 'STORE_UNAVAILABLE')
      const detail = error instanceof Error ? error.message : String(error)
      notify({ about: offline ? 'offline' : 'failed', detail, ...(again && { retry: again }) })
    },
  )
}
