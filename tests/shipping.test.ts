/** What is shipped for containers keeps its promises on paper: nothing here runs Docker. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadConfig } from '../server/config.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

interface Service {
  readonly image?: string
  readonly build?: string
  readonly environment: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}

interface Compose {
  readonly services: { readonly neo4j: Service; readonly relata: Service }
  readonly volumes: Readonly<Record<string, unknown>>
}

describe('docker-compose.yml', () => {
  const { services, volumes } = parse(read('docker-compose.yml')) as Compose
  const { neo4j, relata } = services

  test('Neo4j is the Community edition of 5.26, with a health check and a named volume', () => {
    expect(neo4j.image).toBe('neo4j:5.26-community')
    expect(neo4j.healthcheck?.test.at(-1)).toContain('cypher-shell')
    expect(neo4j.volumes).toEqual(['neo4j-data:/data'])
    expect(Object.keys(volumes)).toEqual(['neo4j-data'])
    expect(neo4j.ports).toBeUndefined()
  })

  test('the password comes from the environment and has no default', () => {
    const passwords = [neo4j.environment['NEO4J_AUTH'], relata.environment['NEO4J_PASSWORD']]
    for (const password of passwords) expect(password).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/)
    expect(read('docker-compose.yml').match(/NEO4J_PASSWORD:-/)).toBeNull()
  })

  test('the server waits for Neo4j, cannot be written to, and is reached from this machine alone', () => {
    expect(relata.build).toBe('.')
    expect(relata.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect(relata.ports).toEqual(['127.0.0.1:4000:4000'])
  })

  test('its environment is a configuration that the server accepts', () => {
    const environment = { ...relata.environment, NEO4J_PASSWORD: 'a-password' }
    expect(loadConfig(environment)).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      readOnly: true,
      neo4j: { uri: 'bolt://neo4j:7687', user: 'neo4j', password: 'a-password' },
    })
  })
})

describe('Dockerfile', () => {
  /** Instructions in order, continued lines joined. */
  const instructions = read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
  const second = instructions.findLastIndex((line) => line.startsWith('FROM '))
  const [build, runtime] = [instructions.slice(0, second), instructions.slice(second)]
  const after = (stage: readonly string[], word: string): readonly string[] =>
    stage.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))

  test('builds in one stage and runs in another, both on the oldest Node that is supported', () => {
    expect(after(instructions, 'FROM')).toEqual(['node:20-slim AS build', 'node:20-slim AS runtime'])
    expect(after(build, 'RUN')).toEqual(['npm ci', 'npm run build'])
    expect(after(runtime, 'RUN')[0]).toMatch(/^npm ci --omit=dev\b/)
    expect(after(runtime, 'COPY')).toContain('--from=build /app/dist dist')
  })

  test('copies what exists, and nothing that .dockerignore keeps out', () => {
    const ignored = new Set(read('.dockerignore').split('\n'))
    const copied = after(runtime, 'COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1))
    expect(copied.length).toBeGreaterThan(5)
    expect(copied.filter((path) => !existsSync(join(root, path)) || ignored.has(path.split('/')[0] ?? ''))).toEqual([])
    for (const kept of ['.git', 'node_modules', 'dist', '.relata', '**/.env*']) expect(ignored).toContain(kept)
  })

  test('runs as somebody without rights, with data in a volume that is theirs, and says how it is', () => {
    expect(after(runtime, 'USER')).toEqual(['node'])
    expect(runtime.indexOf('USER node')).toBeLessThan(runtime.findIndex((line) => line.startsWith('CMD')))
    expect(after(runtime, 'VOLUME')).toEqual(['/data'])
    expect(after(runtime, 'RUN')).toContain('mkdir /data && chown node:node /data')
    expect(after(runtime, 'HEALTHCHECK')[0]).toContain('/health/ready')
    expect(JSON.parse(after(runtime, 'CMD')[0] ?? '')).toEqual(['node', 'dist/server/cli.js', 'serve'])
  })

  test('its environment is a configuration that the server accepts', () => {
    const settings = after(runtime, 'ENV').flatMap((line) => line.split(' '))
    const environment = Object.fromEntries(settings.map((setting) => setting.split('=', 2)))
    expect(loadConfig(environment)).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      readOnly: true,
      dataDirectory: '/data',
    })
  })
})
