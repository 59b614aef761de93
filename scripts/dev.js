/** `npm run dev`: the server on 4000 and Vite on 5173 in front of it, both reloading. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const programs = [
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/cli.ts', 'serve'],
  ['node_modules/vite/bin/vite.js'],
]

const running = programs.map((program) => spawn(process.execPath, program, { cwd: root, stdio: 'inherit' }))

/** When one ends, or the whole is stopped, the other ends too. */
function stopAll(signal = 'SIGTERM') {
  for (const child of running) child.kill(signal)
}

for (const child of running) {
  child.once('exit', (code) => {
    process.exitCode ||= code ?? 0
    stopAll()
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopAll(signal))
