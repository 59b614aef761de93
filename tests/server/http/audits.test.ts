/** GraphQL over HTTP as the audits of graphql-http ask for it, what they call SHOULD included. */
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

const audits = serverAudits({ url: () => `${api.url}/graphql` })

test('there are audits of every degree', () => {
  const degrees = new Set(audits.map(({ name }) => name.split(' ')[0]))
  expect(degrees).toEqual(new Set(['MAY', 'MUST', 'SHOULD']))
})

test.each(audits.filter(({ name }) => !name.startsWith('MAY')).map((audit) => [audit.name, audit] as const))(
  '%s',
  async (_, audit) => {
    const { status, ...result } = await audit.fn()
    expect([status, 'reason' in result ? result.reason : undefined]).toEqual(['ok', undefined])
  },
)
