/** `npm start`: builds what is missing and serves. */
import { fileURLToPath } from 'node:url'
import { build } from './build.js'

const program = new URL('../dist/server/cli.js', import.meta.url)

if (build()) {
  process.argv.splice(1, 1, fileURLToPath(program), 'serve')
  await import(program.href)
} else {
  process.exitCode = 1
}
