import { afterAll, beforeAll, expect, test } from 'vitest'
import { countryTieTypes } from '../../../model/view/grouping-country.ts'
import { clientOperation, clientOperations } from '../../fixtures/client-operations.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { readSahel } from '../../fixtures/sahel.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

/** Variables for every operation that the client sends: the largest cases that the dataset has. */
const variables: Readonly<Record<string, () => Promise<readonly object[]>>> = {
  communities: async () => [{}],
  'country-ties': async () => [{ ids: (await readSahel()).entities.map(({ id }) => id), types: countryTieTypes }],
  elements: async () => [{ ids: (await readSahel()).entities.map(({ id }) => id) }],
  'elements-by-id': async () => {
    const { entities, relationships } = await readSahel()
    return [entities.slice(0, 250), relationships.slice(0, 500)].map((facts) => ({ ids: facts.map(({ id }) => id) }))
  },
  entity: async () => (await readSahel()).entities.map(({ id }) => ({ id })),
  'expansion-counts': async () => [{ id: 'european-union' }],
  linked: async () => [
    { all: ['mali', 'niger'], none: ['libya'], filter: { basis: 'STATED' }, first: 50 },
    { all: ['mali'], first: 500 },
  ],
  'links-among': async () => [{ ids: (await readSahel()).entities.map(({ id }) => id) }],
  named: async () => [{ ids: ['mali', 'niger'] }],
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
  expect(Object.keys(variables).toSorted()).toEqual(clientOperations.toSorted())
})

test.each(Object.keys(variables))('%s is answered without an error', async (file) => {
  const text = clientOperation(file)
  const cases = (await variables[file]?.()) ?? []
  for (const values of cases) {
    const { data, errors } = await api.ask(text, values)
    expect(errors).toBe(undefined)
    expect(Object.values(data ?? {})).not.toContain(null)
  }
})
