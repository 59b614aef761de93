/** Ends the service politely: what is under way completes, what comes anew is turned away. */
import type { RequestHandler } from 'express'
import { RelataError } from '../../model/errors.ts'

export interface Drain {
  /** Goes before everything that is to be waited for. */
  readonly gate: RequestHandler
  readonly isDraining: () => boolean
  /** Closes the gate; resolves when nothing is under way any more or the time is over. */
  readonly start: (longestMs: number) => Promise<void>
}

export function createDrain(): Drain {
  let underWay = 0
  let isDraining = false
  let emptied = (): void => undefined
  return {
    gate: (_request, response, next) => {
      if (isDraining) {
        response.setHeader('Connection', 'close')
        return next(new RelataError('STORE_UNAVAILABLE', 'The server is stopping.'))
      }
      underWay += 1
      response.once('close', () => {
        underWay -= 1
        if (underWay === 0) emptied()
      })
      next()
    },
    isDraining: () => isDraining,
    start: async (longestMs) => {
      isDraining = true
      if (underWay === 0) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, longestMs)
        emptied = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
  }
}
