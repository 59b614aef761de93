/** The graphs that are measured on, made once and kept in `.cache/bench` until what they are made by changes. */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningNeo4j, neo4jJarsOrReason, startNeo4j } from '../../neo4j/server.ts'
import type { GraphSize } from '../generate-graph.ts'
import { processes, startChild } from './child.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const cache = join(root, '.cache', 'bench')

export const largeGraph: GraphSize = { nodes: 100_000, links: 500_000 }
export const smallGraph: GraphSize = { nodes: 200, links: 400 }

/** The folder of an embedded store that holds the graph. */
export async function embeddedGraph(size: GraphSize): Promise<string> {
  const folder = join(cache, `embedded-${nameOf(size)}-${stamp('server/store/embedded')}`)
  await keep(folder, async (unfinished) => {
    await (await startChild(join(processes, 'fill-embedded.ts'), [unfinished, ...words(size)], roomy)).stop()
  })
  return folder
}

/** A copy of an embedded store for a second server, and how to take it away. */
export function copyOf(folder: string): { readonly folder: string; readonly remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'relata-bench-'))
  cpSync(folder, copy, { recursive: true })
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) }
}

/** A running Neo4j that holds the graph; an Error says what keeps this machine from it. */
export async function neo4jGraph(size: GraphSize): Promise<RunningNeo4j> {
  const found = neo4jJarsOrReason()
  if ('reason' in found) throw new Error(found.reason)
  const { jars } = found
  const start = (home: string): Promise<RunningNeo4j> => startNeo4j(jars, { home, heapMb: 4096, pageCacheMb: 1024 })
  const madeBy = stamp('server/store/neo4j', 'server/queries', 'cypher/write', 'cypher/schema')
  const folder = join(cache, `neo4j-${nameOf(size)}-${madeBy}`)
  await keep(folder, async (unfinished) => {
    const neo4j = await start(unfinished)
    try {
      const { uri, user, password } = neo4j
      await (await startChild(join(processes, 'fill-neo4j.ts'), [uri, user, password, ...words(size)], roomy)).stop()
    } finally {
      await neo4j.stop()
    }
  })
  return start(folder)
}

/** A graph as a batch takes more memory than Node allows itself. */
const roomy = ['--max-old-space-size=12000']

const nameOf = ({ nodes, links }: GraphSize): string => `${nodes}-${links}`
const words = ({ nodes, links }: GraphSize): readonly string[] => [String(nodes), String(links)]

async function keep(folder: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return
  console.log(`  (making ${folder.slice(root.length + 1)} for this and later runs)`)
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  await make(unfinished)
  const withoutStamp = folder.slice(0, folder.lastIndexOf('-') + 1)
  for (const name of readdirSync(cache))
    if (join(cache, name).startsWith(withoutStamp) && !name.endsWith('.unfinished'))
      rmSync(join(cache, name), { recursive: true })
  renameSync(unfinished, folder)
}

/** Changes with the files that decide what is stored. */
function stamp(...folders: readonly string[]): string {
  const hash = createHash('sha256')
  const note = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).toSorted()) note(join(path, name))
    else if (/(batch|record|propert|name|encode|source-ids|generate|write|\.cypher)/.test(path))
      hash.update(readFileSync(path))
  }
  for (const folder of [...folders, 'tests/bench/generate-graph.ts']) note(join(root, folder))
  return hash.digest('hex').slice(0, 12)
}
