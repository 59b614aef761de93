/** Runs work that talks to the server; what fails is said in a notice with a way to try again, and nothing is lost. */
import { RequestError } from '../api/request.ts'
import { notify, settle } from './notices.ts'

/** Resolves once the work is done or has failed; an aborted one is silent. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
    settle('offline')
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return
    const retry = () => void attempt(work)
    if (error instanceof RequestError && error.code === 'OFFLINE') notify({ about: 'offline', retry })
    else notify({ about: 'failed', detail: error instanceof Error ? error.message : String(error), retry })
  }
}
