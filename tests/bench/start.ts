/** How long Relata takes to answer, with an empty and with a filled store, how much memory it holds, and what a page loads first. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startRelata } from '../e2e/relata.ts'
import type { Benchmark } from './measured.ts'

const client = join(import.meta.dirname, '..', '..', 'dist', 'client')

export const start: Benchmark = {
  name: 'start',
  run: async function* ({ quick }) {
    const rounds = quick ? 1 : 5
    const empty: number[] = []
    const filled: number[] = []
    const memory: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const directory = mkdtempSync(join(tmpdir(), 'relata-bench-'))
      empty.push((await startOnce(directory)).seconds)
      const again = await startOnce(directory)
      filled.push(again.seconds)
      memory.push(again.megabytes)
      rmSync(directory, { recursive: true, force: true })
    }
    const what = 'start to ready, empty store (first load of the Sahel dataset)'
    yield { what, unit: 's', values: empty, goal: { atMost: 1 } }
    yield { what: 'start to ready, filled store', unit: 's', values: filled, goal: { atMost: 1 } }
    yield { what: 'memory when ready', unit: 'MB resident', values: memory, goal: { atMost: 150 } }
    yield { what: 'initial JavaScript', unit: 'KiB gzip', values: [initialScripts()], goal: { atMost: 200 } }
  },
}

async function startOnce(directory: string): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const before = performance.now()
  const relata = await startRelata({ RELATA_DATA_DIR: directory })
  const seconds = (performance.now() - before) / 1000
  const status = readFileSync(`/proc/${relata.process.pid}/status`, 'utf8')
  await relata.stop()
  return { seconds, megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024 }
}

/** What `index.html` asks for by itself, with everything that those scripts import at once. */
export function initialScripts(): number {
  const html = readFileSync(join(client, 'index.html'), 'utf8')
  const waiting = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
  const seen = new Set<string>()
  let bytes = 0
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const text = readFileSync(join(client, path), 'utf8')
    bytes += gzipSync(text).length
    for (const [, name = ''] of text.matchAll(/(?:^|[;}\s])(?:import|export)[^"'()]*?["']\.\/([^"']+\.js)["']/g))
      if (readdirSync(join(client, 'assets')).includes(name)) waiting.push(`assets/${name}`)
  }
  return bytes / 1024
}
