import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../../server/project-root.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { readSahel } from '../../fixtures/sahel.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

const folder = path.join(projectRoot, 'client/api/operations')
const textOf = (file: string): string => readFileSync(path.join(folder, `${file}.graphql`), 'utf8')

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

/** Variables for every operation that the client sends: the largest cases that the dataset has. */
const variables: Readonly<Record<string, () => Promise<readonly object[]>>> = {
  elements: async () => [{ ids: (await readSahel()).entities.map(({ id }) => id) }],
  entity: async () => (await readSahel()).entities.map(({ id }) => ({ id })),
  'expansion-counts': async () => [{ id: 'european-union' }],
  linked: async () => [
    { all: ['mali', 'niger'], none: ['libya'], filter: { basis: 'STATED' }, first: 50 },
    { all: ['mali'], first: 500 },
  ],
  neighbours: async () => [
    { id: 'european-union', direction: 'BOTH', first: 500 },
    {
      id: 'niamey-participants',
      types: ['undertakes'],
      kinds: ['COMMITMENT'],
      direction: 'OUT',
      first: 50,
      after: null,
    },
    { id: 'mali', direction: 'IN', filter: { from: '2018', minConfidence: 'HIGH' }, first: 50 },
  ],
  paths: async () => [
    { from: 'united-kingdom', to: 'mali', maxLength: 6, first: 100 },
    { from: 'mali', to: 'frontex', maxLength: 4, first: 10, filter: { kinds: ['ORGANISATION'] }, avoid: ['niger'] },
  ],
  passage: async () => (await readSahel()).passages.map(({ id }) => ({ id })),
  relationship: async () => (await readSahel()).relationships.slice(0, 100).map(({ id }) => ({ id })),
  search: async () => [{ text: 'frontex' }],
  start: async () => [{}],
}

test('every operation of the client is tried here', () => {
  const files = readdirSync(folder).map((file) => path.basename(file, '.graphql'))
  expect(Object.keys(variables).toSorted()).toEqual(files.toSorted())
})

test.each(Object.keys(variables))('%s is answered without an error', async (file) => {
  const text = textOf(file)
  const cases = (await variables[file]?.()) ?? []
  for (const values of cases) {
    const { data, errors } = await api.ask(text, values)
    expect(errors).toBe(undefined)
    expect(Object.values(data ?? {})).not.toContain(null)
  }
})
