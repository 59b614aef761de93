/** What has to be there before anything is drawn stays small; everything else is loaded when it is first used. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { projectRoot } from '../../server/project-root.ts'

/** KiB after gzip. */
const most = 200

test('the first page asks for at most 200 KiB of JavaScript', () => {
  const client = path.join(projectRoot, 'dist/client')
  const page = readFileSync(path.join(client, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/"\/?(assets\/[^"]+\.js)"/g)].flatMap(([, file]) => file ?? [])
  const sizes = scripts.map((file) => gzipSync(readFileSync(path.join(client, file))).length / 1024)
  expect(scripts.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most)
})
