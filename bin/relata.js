#!/usr/bin/env node
/** Starts the built command line. */
import { existsSync } from 'node:fs'

const program = new URL('../dist/server/cli.js', import.meta.url)

if (existsSync(program)) {
  await import(program.href)
} else {
  console.error('relata: It is not built yet. Run "npm run build" in its folder first.')
  process.exitCode = 1
}
