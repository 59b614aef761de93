/** GraphiQL for trying the API out, from this server alone and only where the configuration asks for it. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { RequestHandler, Router } from 'express'
import express from 'express'
import helmet from 'helmet'
import { RelataError } from '../../model/errors.ts'
import { onlyMethods } from './error-answer.ts'

/** As strict as elsewhere, but for styles, which GraphiQL's editor writes into the page, and the fonts within its own. */
const looserForStyles: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
})

/** Goes before the API: browsers that open `/graphql` get the page, everybody else goes on. `folder` is the built one. */
export function sandboxRoutes(folder: string): Router {
  const router = express.Router()
  router.get('/', (request, response, next) => {
    const wantsPage = request.query['query'] === undefined && request.accepts(['json', 'html']) === 'html'
    if (!wantsPage) return next()
    if (!existsSync(path.join(folder, 'page.html'))) return next(notBuilt())
    response.vary('Accept')
    response.setHeader('Cache-Control', 'no-cache')
    looserForStyles(request, response, () => response.sendFile('page.html', { root: folder, cacheControl: false }))
  })
  router.all('/sandbox/*file', onlyMethods('GET', 'HEAD'))
  router.use('/sandbox', express.static(folder, { index: false, redirect: false }))
  return router
}

const notBuilt = (): RelataError =>
  new RelataError('NOT_FOUND', 'The sandbox is not built.', { remedy: 'Run "npm run build".' })
