import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCli, type CliRun } from '../fixtures/run-cli.ts'
import { sahelFolder } from '../fixtures/sahel.ts'

let folder: string
let runs: CliRun[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relata-cli-'))
  runs = []
})

afterEach(async () => {
  for (const { process, ended } of runs) {
    process.kill('SIGKILL')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): CliRun => {
  const started = runCli(args, environment)
  runs.push(started)
  return started
}

const dataDirectory = (): string => path.join(folder, 'data')

const serve = (environment: Readonly<Record<string, string>> = {}): CliRun =>
  run(['serve'], { PORT: '0', RELATA_DATA_DIR: dataDirectory(), ...environment })

/** A copy of the dataset in which `from` reads `to` in one file. */
function damagedPackage(file: string, [from, to]: readonly [string, string]): string {
  const copy = path.join(folder, 'package')
  cpSync(sahelFolder, copy, { recursive: true })
  const text = readFileSync(path.join(copy, file), 'utf8')
  writeFileSync(path.join(copy, file), text.replace(from, to))
  return copy
}

const askName = async (address: string): Promise<unknown> => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ dataset { name entityCount } }"}',
  })
  return response.json()
}

/** One line, and nothing of our insides. */
function expectOneLine(err: string, beginning: string): void {
  expect(err).toMatch(/^relata: [^\n]+\n$/)
  expect(err).not.toMatch(/\bat \S+:\d+|node:internal|RelataError/)
  expect(err.slice('relata: '.length)).toContain(beginning)
}

describe('usage', () => {
  test('help says what there is', async () => {
    const { code, out, err } = await run(['--help']).ended
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      /serve[\s\S]+check[\s\S]+Exit codes: 0 done, 1 the data or the operation failed, 2 wrong usage\./,
    )
  })

  test('help on serve documents every variable of the configuration', async () => {
    const { code, out } = await run(['serve', '--help']).ended
    expect(code).toBe(0)
    const source = readFileSync(new URL('../../server/config.ts', import.meta.url), 'utf8')
    const variables = [...source.matchAll(/(?:read(?:<[^>]+>)?\(|environment\[)'([A-Z0-9_]+)'/g)].map(
      ([, name]) => name,
    )
    expect(variables.length).toBe(12)
    for (const variable of variables) expect(out).toContain(variable)
  })

  test('help on check says what it takes', async () => {
    const { code, out } = await run(['help', 'check']).ended
    expect(code).toBe(0)
    expect(out).toContain('$ relata check data/sahel')
  })

  test('the version is that of the package', async () => {
    const { code, out } = await run(['--version']).ended
    expect([code, out]).toEqual([0, '0.1.0\n'])
  })

  test.each([[[]], [['explore']], [['check']], [['check', 'a', 'b']], [['serve', '--fast']]])(
    '%j is wrong usage',
    async (args) => {
      const { code, out, err } = await run(args).ended
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('relata')
      expect(err).not.toContain('node:internal')
    },
  )
})

describe('check', () => {
  test('a good package prints its counts', async () => {
    const { code, out, err } = await run(['check', sahelFolder]).ended
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      /^Sahel and Niamey Declaration: .+\nNothing is wrong with it: 9 sources, 135 passages, 334 entities, 44 relationship types, 61 attribute keys, 900 relationships, 8 pillars, 18 figures, 22 reports, 43 disputes, \d+ views\.\n$/,
    )
  })

  test('a bad one prints all problems with file, row and column', async () => {
    const { code, out, err } = await run(['check', damagedPackage('actors.csv', ['germany,country', 'germany,contry'])])
      .ended
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/^actors\.csv:2:kind .+/)
    expect(out).toMatch(/\n(One problem|\d+ problems)\.\n$/)
  })

  test('a folder that is not there is one line', async () => {
    const { code, out, err } = await run(['check', path.join(folder, 'nothing')]).ended
    expect([code, out]).toEqual([1, ''])
    expectOneLine(err, 'There is no folder')
  })
})

describe('serve', () => {
  test('it loads the dataset, answers and ends when it is told to', async () => {
    const server = serve()
    const address = await server.address
    expect(await askName(address)).toEqual({ data: { dataset: { name: 'sahel-niamey-actors', entityCount: 334 } } })
    expect((await fetch(`${address}/health/ready`)).status).toBe(200)
    server.process.kill('SIGTERM')
    const { code, out, err } = await server.ended
    expect([code, out, err]).toEqual([0, `Relata is ready at ${address}\n`, ''])
  })

  test('told to end, it is not ready any more, completes what is under way and goes', async () => {
    const server = serve()
    const address = await server.address
    const body = '{"query":"{ dataset { name } }"}'
    const sent = request(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length },
    })
    const answered = new Promise<number | undefined>((resolve) => {
      sent.on('response', (response) => resolve(response.resume().statusCode))
    })
    sent.write(body.slice(0, 5))
    // The server has it when it has answered what came later.
    await fetch(`${address}/health/live`)
    server.process.kill('SIGTERM')
    const ready = async (): Promise<number> => (await fetch(`${address}/health/ready`)).status
    await expect.poll(ready).toBe(503)
    sent.end(body.slice(5))
    expect(await answered).toBe(200)
    expect((await server.ended).code).toBe(0)
  })

  test('the second start has what the first one loaded', async () => {
    const first = serve()
    await first.address
    first.process.kill('SIGINT')
    expect((await first.ended).code).toBe(0)
    const second = serve({ RELATA_DATASET: path.join(folder, 'not-there') })
    expect(await askName(await second.address)).toEqual({
      data: { dataset: { name: 'sahel-niamey-actors', entityCount: 334 } },
    })
  })

  test('an empty start is empty', async () => {
    const server = serve({ RELATA_DATASET: 'none' })
    expect(await askName(await server.address)).toEqual({ data: { dataset: { name: '', entityCount: 0 } } })
  })

  test.each([
    [{ PORT: 'http' }, 'PORT is "http"; allowed is'],
    [{ HOST: '0.0.0.0' }, 'HOST is "0.0.0.0"; allowed is'],
    [{ NEO4J_URI: 'bolt://neo4j:hunter2@localhost' }, 'NEO4J_URI is "bolt://…@localhost"; allowed is'],
  ])('%j stops the start with one line', async (environment, beginning) => {
    const { code, out, err } = await serve(environment).ended
    expect([code, out]).toEqual([2, ''])
    expectOneLine(err, beginning)
    expect(err).not.toContain('hunter2')
    expect(existsSync(dataDirectory())).toBe(false)
  })

  test.each([
    ['its own store', {}],
    ['Neo4j, which is away', { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x', RELATA_LOG: 'silent' }],
  ])('a port in use is one line, with %s', async (_, environment) => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { code, out, err } = await serve({ PORT: String(port), ...environment }).ended
    other.close()
    expect([code, out]).toEqual([1, ''])
    expectOneLine(err, `Port ${port} of 127.0.0.1 is in use.`)
  })

  test('a package with errors loads nothing, and a sound one loads afterwards', async () => {
    const broken = damagedPackage('relationships.csv', [
      'burkina-faso,g5-sahel-joint-force',
      'burkina-fasso,g5-sahel-joint-force',
    ])
    const { code, out, err } = await serve({ RELATA_DATASET: broken }).ended
    expect([code, out]).toEqual([1, ''])
    expectOneLine(err, `The data package ${broken} has`)
    const again = serve()
    expect(await askName(await again.address)).toEqual({
      data: { dataset: { name: 'sahel-niamey-actors', entityCount: 334 } },
    })
  })

  test('a data directory that another process has is one line', async () => {
    const first = serve()
    await first.address
    const { code, out, err } = await serve().ended
    expect([code, out]).toEqual([1, ''])
    expectOneLine(err, dataDirectory())
  })

  test('a damaged data directory is one line', async () => {
    const first = serve()
    await first.address
    first.process.kill('SIGTERM')
    await first.ended
    const file = readdirSync(dataDirectory()).find((name) => name.endsWith('.mdb')) ?? 'graph.mdb'
    writeFileSync(path.join(dataDirectory(), file), 'this was a graph once')
    const { code, out, err } = await serve().ended
    expect([code, out]).toEqual([1, ''])
    expectOneLine(err, dataDirectory())
  })

  test('without Neo4j it stays up, says why it is not ready, and ends', async () => {
    const server = serve({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'swordfish' })
    const address = await server.address
    expect((await fetch(`${address}/health/live`)).status).toBe(200)
    const ready = await fetch(`${address}/health/ready`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({
      error: { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('bolt://127.0.0.1:1') },
    })
    expect(await askName(address)).toMatchObject({ errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] })
    server.process.kill('SIGTERM')
    const { code, out, err } = await server.ended
    expect(code).toBe(0)
    expect(out).toMatch(/^Relata is at http:\/\/127\.0\.0\.1:\d+ but not ready\. Neo4j cannot be reached at bolt:/)
    expect(err.trim().split('\n').length).toBe(1)
    expect(err).not.toContain('swordfish')
    expect(existsSync(dataDirectory())).toBe(false)
  })
})
