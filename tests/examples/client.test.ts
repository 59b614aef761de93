import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphApi } from '../fixtures/graph-api.ts'
import { openGraphApi } from '../fixtures/graph-api.ts'
import { openSahelStore } from '../fixtures/sahel-store.ts'
import { missionsIn } from './client.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

test('the example client reads what a country hosts, in French', async () => {
  const union = [{ name: 'Union européenne' }]
  expect(await missionsIn(`${api.url}/graphql`, 'mali', 'FR')).toEqual([
    { name: 'EUCAP Sahel Mali', conductedBy: union },
    { name: 'EUTM Mali', conductedBy: union },
  ])
  expect(await missionsIn(`${api.url}/graphql`, 'nowhere', 'EN')).toEqual([])
})

test('it tells by code what the API refuses', async () => {
  await expect(missionsIn(`${api.url}/graphql`, 'x'.repeat(2_000), 'EN')).rejects.toThrow(
    'BAD_USER_INPUT: "id" of Query.entity may hold 1000 characters, not 2000.',
  )
})
