/**
 * Gathers what the sandbox page needs into dist/sandbox. GraphiQL comes as one prebuilt file that holds all its parts,
 * which is why package.json replaces the packages it was built from by an empty one.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = path.join(root, 'dist/sandbox')

const files = [
  'server/http/sandbox/page.html',
  'server/http/sandbox/start.css',
  'server/http/sandbox/start.js',
  'node_modules/graphiql/graphiql.min.css',
  'node_modules/graphiql/graphiql.min.js',
  'node_modules/react/umd/react.production.min.js',
  'node_modules/react-dom/umd/react-dom.production.min.js',
]

/** The worked queries in their order. */
const examples = path.join(root, 'server/graphql/examples')
const queries = readdirSync(examples)
  .toSorted()
  .map((file) => readFileSync(path.join(examples, file), 'utf8'))

mkdirSync(target, { recursive: true })
for (const file of files) copyFileSync(path.join(root, file), path.join(target, path.basename(file)))
writeFileSync(path.join(target, 'examples.json'), JSON.stringify(queries))
