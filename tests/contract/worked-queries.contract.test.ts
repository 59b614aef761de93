/** The worked queries are answered alike over both stores, through the whole API. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../server/project-root.ts'
import { openGraphApi } from '../fixtures/graph-api.ts'
import { readSahel } from '../fixtures/sahel.ts'
import { onEveryQuestionStore } from './on-every-store.ts'

const folder = path.join(projectRoot, 'server/graphql/examples')
/** By the store that answered them, by file. */
const answers = new Map<string, Readonly<Record<string, unknown>>>()

onEveryQuestionStore('Sahel', readSahel, (store) => {
  test('every worked query is answered as over the store before', async () => {
    const api = await openGraphApi({ ...store(), close: async () => undefined })
    const given: Record<string, unknown> = {}
    for (const file of readdirSync(folder)) given[file] = await api.read(readFileSync(path.join(folder, file), 'utf8'))
    await api.close()
    for (const others of answers.values()) expect(given).toEqual(others)
    answers.set(store().kind, given)
    expect(Object.keys(given).length).toBe(10)
  })
})
