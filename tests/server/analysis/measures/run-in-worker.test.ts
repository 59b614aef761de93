/** Measures in a thread: the same numbers, from source and built, and an end when nobody waits. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureGraph, numberedEdges, runInProcess } from '../../../../server/analysis/measures/measure-graph.ts'
import { runInWorker } from '../../../../server/analysis/measures/run-in-worker.ts'
import { skewedTopology, topologyOf } from '../../../fixtures/topologies.ts'

const never = new AbortController().signal
const threads = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length

describe('a worker', () => {
  it.each(['a-b b-c c-a c-d d-e e-f f-d g', 'a'])('measures %s as this thread does', async (text) => {
    const edges = numberedEdges(topologyOf(text))
    expect(await runInWorker(edges, never)).toEqual(await runInProcess(edges, never))
  })

  it('measures 6,000 nodes as this thread does', async () => {
    const edges = numberedEdges(skewedTopology(6_000, 6_000))
    expect(await runInWorker(edges, never)).toEqual(await runInProcess(edges, never))
  })

  it('passes on why it refuses', async () => {
    const edges = { order: 2_000_000, sources: new Uint32Array(), targets: new Uint32Array() }
    await expect(runInWorker(edges, never)).rejects.toMatchObject({ name: 'RelataError', code: 'QUERY_TOO_EXPENSIVE' })
  })
})

describe('an aborted measurement', () => {
  const reason = new Error('The client hung up.')
  const slow = skewedTopology(20_000, 100_000)

  it('fails with the reason before it begins', async () => {
    await expect(measureGraph(topologyOf('a-b'), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('fails with the reason between two measures in this thread', async () => {
    const controller = new AbortController()
    const running = measureGraph(topologyOf('a-b'), { signal: controller.signal })
    controller.abort(reason)
    await expect(running).rejects.toBe(reason)
  })

  it('ends its worker, and those that wait for a turn', async () => {
    const before = threads()
    const controllers = Array.from({ length: 20 }, () => new AbortController())
    const running = controllers.map(({ signal }) => measureGraph(slow, { signal }))
    await sleep(300)
    expect(threads()).toBeGreaterThan(before)
    const started = performance.now()
    for (const controller of controllers) controller.abort(reason)
    const outcomes = await Promise.allSettled(running)
    expect(outcomes).toEqual(running.map(() => ({ status: 'rejected', reason })))
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(threads()).toBe(before)
    expect(await measureGraph(topologyOf('a'))).toMatchObject({ communities: [{ id: 'a' }] })
  })
})

describe('as it is built', () => {
  const root = join(import.meta.dirname, '../../../..')
  let built = ''
  beforeAll(() => {
    mkdirSync(join(root, '.cache'), { recursive: true })
    built = mkdtempSync(join(root, '.cache/built-'))
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', built], {
      cwd: root,
    })
  })
  afterAll(() => rmSync(built, { recursive: true }))

  it('finds its worker and ends by itself', () => {
    const module = pathToFileURL(join(built, 'server/analysis/measures/run-in-worker.js')).href
    const program = `
      import { runInWorker } from '${module}'
      const edges = { order: 3, sources: Uint32Array.of(0, 1), targets: Uint32Array.of(1, 2) }
      const { betweenness } = await runInWorker(edges, new AbortController().signal)
      console.log([...betweenness].join(' '))`
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    })
    expect({ stdout, stderr, status }).toEqual({ stdout: '0 1 0\n', stderr: '', status: 0 })
  })
})
