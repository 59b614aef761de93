/** Serves the built client: the page always fresh, files with hashed names for ever. */
import path from 'node:path'
import type { Router } from 'express'
import express from 'express'
import { onlyMethods } from './error-answer.ts'

/** Nothing is served while the folder does not exist. */
export function explorerRoutes(folder: string): Router {
  const router = express.Router()
  const assets = path.join(folder, 'assets') + path.sep
  router.all('/', onlyMethods('GET', 'HEAD'))
  router.use(
    express.static(folder, {
      redirect: false,
      setHeaders: (response, file) => {
        const isHashed = file.startsWith(assets)
        response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  return router
}
