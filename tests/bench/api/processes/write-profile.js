/** Loaded before a program: profiles it from start to end, and writes the profile into PROFILE_FOLDER under the program's name. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { basename, join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.start')
  process.once('exit', () => {
    session.post('Profiler.stop', (_error, result) => {
      const folder = process.env.PROFILE_FOLDER
      mkdirSync(folder, { recursive: true })
      const name = `${basename(process.argv[1] ?? 'node')}-${process.pid}.cpuprofile`
      writeFileSync(join(folder, name), JSON.stringify(result?.profile))
    })
  })
}
