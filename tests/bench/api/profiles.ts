/** What the programs of a run spent their time on: a CPU profile of each, to be opened in a browser's tools, and its summary. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { processes } from './child.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '.cache', 'bench', 'profiles')

interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
}

/** From now on every program that is started writes its profile when it ends. */
export function profilePrograms(): void {
  rmSync(folder, { recursive: true, force: true })
  process.env['NODE_OPTIONS'] = `--import ${pathToFileURL(join(processes, 'write-profile.js')).href}`
  process.env['PROFILE_FOLDER'] = folder
}

/** For each program the functions in which it was found most often, with their share of the time that it was busy. */
export function printProfiles(): void {
  if (!existsSync(folder)) return
  for (const file of readdirSync(folder)) {
    console.log(`\n.cache/bench/profiles/${file}`)
    for (const line of busiest(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile))
      console.log(`  ${line}`)
  }
}

function busiest({ nodes, samples }: Profile): readonly string[] {
  const places = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url === '' ? '' : `${basename(url)}:${lineNumber + 1}`}`.trim(),
    ]),
  )
  const found = new Map<string, number>()
  for (const sample of samples) {
    const place = places.get(sample) ?? ''
    if (place !== '(idle)' && place !== '(program)') found.set(place, (found.get(place) ?? 0) + 1)
  }
  const busy = [...found.values()].reduce((sum, count) => sum + count, 0)
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 15)
    .map(([place, count]) => `${((100 * count) / busy).toFixed(1).padStart(5)} %  ${place}`)
}
