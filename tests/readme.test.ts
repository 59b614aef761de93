/** The README says what is so: its queries are the ones that are tested, and what it points to is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const examples = 'server/graphql/examples'

it('holds every worked question as it is tested', () => {
  const files = readdirSync(examples).filter((name) => name.endsWith('.graphql'))
  expect(files.length).toBeGreaterThanOrEqual(10)
  const missing = files.filter((name) => {
    const [question = '', ...query] = readFileSync(`${examples}/${name}`, 'utf8').trim().split('\n')
    return !readme.includes(question.replace(/^#\s*/, '')) || !readme.includes(query.join('\n').trim())
  })
  expect(missing).toEqual([])
})

it('points to nothing that is not there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
  const named = [...readme.matchAll(/`((?:model|server|client|tests|scripts|data|cypher)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  )
  expect(links).toContain('tests/e2e/pictures/readme.png')
  expect([...links, ...named].filter((path) => !existsSync(path))).toEqual([])
})
