/** Loaded before a server: at SIGUSR2 it writes the longest pause of the event loop since the last time, in ms, to PAUSES_FILE. */
import { renameSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolution = 1
const pauses = monitorEventLoopDelay({ resolution })
pauses.enable()

process.on('SIGUSR2', () => {
  const file = process.env.PAUSES_FILE
  // Each figure holds the interval that was meant.
  writeFileSync(`${file}.new`, String(Math.max(0, pauses.max / 1e6 - resolution)))
  renameSync(`${file}.new`, file)
  pauses.reset()
})
