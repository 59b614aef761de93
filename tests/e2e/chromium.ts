/** The browser of this machine; where there is none the tests of the page are skipped by name, and fail in CI. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { describe } from 'vitest'

const names = ['chromium', 'chromium-browser', 'google-chrome']

const executable = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path))

if (executable === undefined && process.env['CI'] === 'true')
  throw new Error('Chromium is not on the PATH; node scripts/test-tools.js installs it.')

/** A group of tests that need a browser. */
export const describePage = describe.skipIf(executable === undefined)

/** With further switches of the command line where they are given. */
export const launchBrowser = (switches: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    ...(executable !== undefined && { executablePath: executable }),
    // Containers run as root and have a small /dev/shm.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', ...switches],
  })
