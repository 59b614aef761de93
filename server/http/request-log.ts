/** A line of the log for each request, under an id of its own; what fails here or is slow is told without being asked. */
import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import type { Log } from '../log.ts'

const slowMs = 1_000

/** The id under which the log knows the request that a response answers. */
export const requestIdOf = (response: Response): string => String(response.locals['requestId'])

export const logRequests =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID()
    response.locals['requestId'] = requestId
    response.setHeader('X-Request-Id', requestId)
    const { method, path } = request
    const begun = performance.now()
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - begun)
      const line = { requestId, method, path, status: response.statusCode, milliseconds }
      if (response.statusCode === 500 || milliseconds > slowMs) log.warn(line, 'request')
      else log.debug(line, 'request')
    })
    next()
  }
