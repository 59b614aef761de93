import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { generateTypes } from '../../../scripts/codegen.ts'
import { projectRoot } from '../../../server/project-root.ts'

test('the generated types are those that the SDL and the operations give: otherwise run npm run codegen', async () => {
  const files = await generateTypes()
  expect(Object.keys(files)).toEqual([
    'server/graphql/generated/resolver-types.ts',
    'client/api/generated/operations.ts',
  ])
  for (const [file, content] of Object.entries(files)) {
    expect(readFileSync(path.join(projectRoot, file), 'utf8')).toBe(content)
  }
})
