/** Whether the process lives and whether it can answer, for whoever watches over it. */
import type { Router } from 'express'
import express from 'express'
import { errorShape, onlyMethods } from './error-answer.ts'

/** Undefined when requests can be answered, otherwise why not. */
export type ReadinessCheck = () => Promise<string | undefined>

export function healthRoutes(whyNotReady: ReadinessCheck): Router {
  const router = express.Router()
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  router.all('/live', onlyMethods('GET', 'HEAD'), (_request, response) => {
    response.json({ status: 'live' })
  })
  router.all('/ready', onlyMethods('GET', 'HEAD'), async (_request, response) => {
    const reason = await whyNotReady()
    if (reason === undefined) response.json({ status: 'ready' })
    else response.status(503).json(errorShape({ code: 'STORE_UNAVAILABLE', message: reason }))
  })
  return router
}
