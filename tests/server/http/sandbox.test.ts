/** GraphiQL is there where it is asked for, brings everything along, and runs the worked queries. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../../server/project-root.ts'
import { describePage, launchBrowser } from '../../e2e/chromium.ts'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi
let without: GraphApi

beforeAll(async () => {
  spawnSync(process.execPath, [path.join(projectRoot, 'scripts/build-sandbox.js')], { stdio: 'inherit' })
  api = await openGraphApi(await openSahelStore(), { sandbox: path.join(projectRoot, 'dist/sandbox') })
  without = await openGraphApi(await openSahelStore())
})

afterAll(() => Promise.all([api.close(), without.close()]))

const browserAccept = 'text/html,application/xhtml+xml,*/*;q=0.8'

describe('over HTTP', () => {
  test('browsers get the page, without scripts in it and with nothing from elsewhere', async () => {
    const response = await fetch(`${api.url}/graphql`, { headers: { accept: browserAccept } })
    const page = await response.text()
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|https?:\/\//)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("default-src 'none'")
    for (const [, file] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect([file, (await fetch(`${api.url}${file}`)).status]).toEqual([file, 200])
    }
  })

  test('the API goes on answering as ever', async () => {
    expect(await api.read('{ __typename }')).toEqual({ __typename: 'Query' })
    const asked = await fetch(`${api.url}/graphql?query={__typename}`, {
      headers: { accept: browserAccept, 'apollo-require-preflight': '1' },
    })
    expect(await asked.json()).toEqual({ data: { __typename: 'Query' } })
    expect((await fetch(`${api.url}/graphql/sandbox/secret.txt`)).status).toBe(404)
    expect((await fetch(`${api.url}/graphql/sandbox/start.js`, { method: 'POST' })).status).toBe(405)
  })

  test('nothing of it is there unless it is asked for, and it is said when it is not built', async () => {
    const page = await fetch(`${without.url}/graphql`, { headers: { accept: 'text/html' } })
    const file = await fetch(`${without.url}/graphql/sandbox/start.js`)
    expect([page.status, file.status]).toEqual([406, 404])
    const unbuilt = await openGraphApi(await openSahelStore(), { sandbox: '/nowhere' })
    const answer = await fetch(`${unbuilt.url}/graphql`, { headers: { accept: 'text/html' } })
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('The sandbox is not built.')])
    await unbuilt.close()
  })
})

describePage('in a browser', () => {
  let browser: Browser
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    page = await browser.newPage()
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', (error) => void complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(api.url) && !request.url().startsWith('data:')) complaints.push(request.url())
    })
    await page.goto(`${api.url}/graphql`)
  })

  afterAll(() => browser.close())

  test('the first worked query runs with one click', async () => {
    await page.getByRole('button', { name: /^Execute query/ }).click()
    await page.locator('.result-window').getByText('burkina-faso').waitFor()
    expect(await page.getByRole('tab', { name: 'NiameyButNotParis' }).count()).toBe(1)
    expect(await page.getByRole('tab', { name: 'FrontexAndItsPassages' }).count()).toBe(1)
  })

  test('it asks nobody else for anything and breaks no rule of the page', () => {
    expect(complaints).toEqual([])
  })
})
