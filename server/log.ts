/** Structured logs: one JSON object a line on the standard error, secrets taken out; the standard output is for people. */
import type { Logger } from 'pino'
import { pino } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** Properties that never reach the log, whatever object they come in. */
const secrets = ['password', 'authorization', 'cookie', 'credentials']

export const createLog = (level: LogLevel): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secrets.flatMap((secret) => [secret, `*.${secret}`, `*.*.${secret}`]), censor: '…' },
    },
    pino.destination({ fd: 2, sync: true }),
  )
