/** The lint bites: for every arrow of the house an import against it is planted, in every form, and must be found. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Where a file stands, and what it must not reach for. */
const against: readonly (readonly [from: string, to: string])[] = [
  ['model/planted.ts', 'server/store/graph-store.ts'],
  ['model/planted.ts', 'client/api/request.ts'],
  ['model/planted.ts', 'node:fs'],
  ['model/planted.ts', 'lmdb'],
  ['server/queries/planted.ts', 'server/store/graph-store.ts'],
  ['server/queries/planted.ts', 'neo4j-driver'],
  ['server/store/neo4j/planted.ts', 'server/store/embedded/open.ts'],
  ['server/store/embedded/planted.ts', 'server/queries/define-query.ts'],
  ['server/store/embedded/planted.ts', 'neo4j-driver'],
  ['server/import/planted.ts', 'server/store/embedded/open.ts'],
  ['server/export/planted.ts', 'server/store/neo4j/open.ts'],
  ['server/report/planted.ts', 'server/store/neo4j/open.ts'],
  ['server/graphql/planted.ts', 'server/store/embedded/open.ts'],
  ['server/graphql/planted.ts', 'server/http/app.ts'],
  ['server/graphql/planted.ts', 'express'],
  ['server/http/planted.ts', 'server/store/neo4j/open.ts'],
  ['server/http/planted.ts', 'server/main.ts'],
  ['server/http/planted.ts', 'lmdb'],
  ['server/analysis/planted.ts', 'server/graphql/schema.ts'],
  ['server/graphql/planted.ts', 'cytoscape'],
  ['server/http/planted.ts', 'server/queries/define-query.ts'],
  ['server/graphql/planted.ts', 'server/queries/define-query.ts'],
  ['server/import/planted.ts', 'server/queries/define-query.ts'],
  ['server/import/planted.ts', 'server/analysis/funding-totals.ts'],
  ['server/export/planted.ts', 'server/analysis/funding-totals.ts'],
  ['server/store/embedded/planted.ts', 'server/analysis/funding-totals.ts'],
  ['server/import/planted.ts', 'server/graphql/build-schema.ts'],
  ['server/report/planted.ts', 'server/graphql/build-schema.ts'],
  ['server/queries/planted.ts', 'server/http/app.ts'],
  ['server/http/planted.ts', 'client/api/request.ts'],
  ['client/planted.ts', 'server/store/graph-store.ts'],
  ['client/planted.ts', 'node:path'],
  ['client/planted.ts', '@apollo/server'],
]

const forms: Readonly<Record<string, (target: string) => string>> = {
  import: (target) => `import * as planted from '${target}'\nconsole.log(planted)\n`,
  'import type': (target) => `import type * as planted from '${target}'\nexport type Planted = typeof planted\n`,
  'export from': (target) => `export * from '${target}'\n`,
  'import()': (target) => `export const planted = () => import('${target}')\n`,
  'typeof import()': (target) => `export type Planted = typeof import('${target}')\n`,
}

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relata-arrows-'))
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  cpSync(join(root, 'scripts', 'lint'), join(folder, 'scripts', 'lint'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const specifier = (from: string, to: string): string => {
  if (!to.endsWith('.ts')) return to
  const path = relative(dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

/** Files in which a rule of the house found something. */
function lint(files: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { stdout } = spawnSync(join(root, 'node_modules', '.bin', 'oxlint'), ['--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
  const found = new Map<string, string[]>()
  for (const { code, filename } of diagnostics)
    if (code.startsWith('house(')) found.set(filename, [...(found.get(filename) ?? []), code])
  for (const path of Object.keys(files)) rmSync(join(folder, path))
  return found
}

describe('arrows', () => {
  for (const [form, write] of Object.entries(forms))
    it(`finds every forbidden import written as ${form}`, () => {
      const planted = Object.fromEntries(
        against.map(([from, to], index) => [from.replace('planted', `planted-${index}`), write(specifier(from, to))]),
      )
      const found = lint(planted)
      expect(Object.keys(planted).filter((path) => !found.get(path)?.includes('house(arrows)'))).toEqual([])
    })

  it('lets imports along the arrows through', () => {
    const allowed = {
      'model/planted.ts': "export * from './language.ts'\n",
      'client/planted.ts': "export * from '../model/language.ts'\nexport * from 'cytoscape'\n",
      'server/graphql/planted.ts': "export type * from '../store/graph-store.ts'\nexport * from 'graphql'\n",
      'server/store/neo4j/planted.ts': "export * from '../../queries/define-query.ts'\nexport * from 'neo4j-driver'\n",
      'server/main.ts': "export * from './store/embedded/open.ts'\nexport * from 'express'\n",
      'tests/planted.ts': "export * from '../server/store/embedded/open.ts'\n",
    }
    expect([...lint(allowed)]).toEqual([])
  })

  it('finds a file of the server that no arrow is checked for, and cypher/ read outside queries', () => {
    const found = lint({
      'server/stray.ts': "export * from './store/neo4j/open.ts'\n",
      'server/graphql/planted.ts': "export const path = 'cypher/read/search.cypher'\n",
      'server/queries/planted.ts': "export const path = 'cypher/read/search.cypher'\n",
    })
    expect(Object.fromEntries(found)).toEqual({
      'server/stray.ts': ['house(arrows)'],
      'server/graphql/planted.ts': ['house(cypher)'],
    })
  })

  it('finds the environment read outside config.ts', () => {
    const found = lint({
      'server/http/planted.ts': 'export const port = process.env.PORT\n',
      'server/config.ts': 'export const port = process.env.PORT\n',
    })
    expect([...found]).toEqual([['server/http/planted.ts', ['house(environment)']]])
  })
})
