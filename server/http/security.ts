/** Headers and refusals that hold for every path. */
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { RelataError } from '../../model/errors.ts'

/** Everything comes from here, nothing is inline, nobody frames us. TLS, and with it HSTS, is a proxy's business. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
})

/** A page of another site that had its name point here could otherwise read the graph (DNS rebinding). */
export const onlyOwnHost =
  (isOwn: (hostname: string) => boolean): RequestHandler =>
  ({ headers: { host } }, _response, next) => {
    const address = `http://${host}`
    if (host === undefined || (URL.canParse(address) && isOwn(new URL(address).hostname))) return next()
    next(new RelataError('FORBIDDEN', 'This server answers to the names of this machine alone.'))
  }

/** Refused everywhere, whether or not there is anything under the path. */
export const noTrace: RequestHandler = ({ method }, response, next) => {
  if (method !== 'TRACE') return next()
  response.setHeader('Allow', 'GET, HEAD, POST, OPTIONS')
  next(new RelataError('METHOD_NOT_ALLOWED', 'TRACE is not allowed here.'))
}
