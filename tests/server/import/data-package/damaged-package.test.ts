/** Every kind of damage is reported at its place, and all of them at once. */
import { rm, symlink, writeFile } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { PackageError, printProblems } from '../../../../server/import/data-package/problem.ts'
import { readPackage } from '../../../../server/import/data-package/read-package.ts'
import { PackageCopy, type RowPatch } from '../../../fixtures/damaged-package.ts'
import { damagedCells } from '../../../fixtures/damaged-cells.ts'

const copies: PackageCopy[] = []

afterEach(async () => {
  await Promise.all(copies.splice(0).map((copy) => copy.remove()))
})

/** The printed problems of a copy of Sahel after some damage; none where it reads. */
async function problemsAfter(damage: (copy: PackageCopy) => Promise<void>): Promise<readonly string[]> {
  const copy = await PackageCopy.make()
  copies.push(copy)
  await damage(copy)
  try {
    await readPackage(copy.folder)
    return []
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    return printProblems(error.problems)
      .split('\n')
      .filter((line) => line !== '')
  }
}

const patched =
  (...patches: readonly RowPatch[]) =>
  (copy: PackageCopy): Promise<void> =>
    copy.patch(...patches)

test('a rewritten copy without damage reads', async () => {
  expect(await problemsAfter(patched({ table: 'actors', key: 'niger', set: { name_en: 'Niger' } }))).toEqual([])
})

test.each(damagedCells)('$what', async ({ table, key, set, problems }) => {
  expect(await problemsAfter(patched({ table, key, set }))).toEqual(problems)
})

test('all problems of a package are reported, by table and row', async () => {
  const damage = patched(
    { table: 'relationships', key: 'created--mali--g5-sahel-joint-force', set: { target: 'g5-sahel-joint-forse' } },
    { table: 'relationships', key: 'created--chad--g5-sahel-joint-force', set: { start: '2018-13', basis: 'said' } },
    { table: 'disputes', key: 'ct-01', set: { kind: '' } },
    { table: 'actors', key: 'frontex', set: { evidence: 'niamey-profile#p99' } },
  )
  expect(await problemsAfter(damage)).toMatchInlineSnapshot(`
    [
      "actors.csv:55:evidence "niamey-profile#p99" is not the id of a passage. Did you mean "niamey-profile#p1"?",
      "relationships.csv:3:start "2018-13" is not a date. Write 2018, 2018-03 or 2018-03-16.",
      "relationships.csv:3:basis "said" is not one of the words allowed here. Allowed are stated, inferred.",
      "relationships.csv:4:target "g5-sahel-joint-forse" is not the id of an actor. Did you mean "g5-sahel-joint-force"?",
      "disputes.csv:2:kind The cell is empty, but a value is needed.",
    ]
  `)
})

test('the error says how many problems there are and where to see them', async () => {
  const copy = await PackageCopy.make()
  copies.push(copy)
  await copy.patch({ table: 'disputes', key: 'ct-01', set: { kind: '', title_en: '' } })
  await expect(readPackage(copy.folder)).rejects.toMatchObject({
    code: 'PACKAGE_INVALID',
    line: `The data package ${copy.folder} has 2 problems; nothing of it was loaded. "relata check ${copy.folder}" lists what to mend.`,
    problems: [
      { file: 'disputes.csv', row: 2, column: 'kind', message: 'The cell is empty, but a value is needed.' },
      { file: 'disputes.csv', row: 2, column: 'title_en', message: 'The cell is empty, but a value is needed.' },
    ],
  })
})

test('a missing table is one problem, not one for each reference to it', async () => {
  expect(await problemsAfter((copy) => rm(copy.path('actors.csv')))).toMatchInlineSnapshot(`
    [
      "actors.csv The file is missing. Add it, or take it out of datapackage.json.",
    ]
  `)
})

test('a table that is not listed', async () => {
  const damage = (copy: PackageCopy) =>
    copy.describe((descriptor) => {
      descriptor.resources = descriptor.resources.filter(({ name }) => name !== 'passages')
    })
  expect(await problemsAfter(damage)).toMatchInlineSnapshot(`
    [
      "datapackage.json:resources The package has no table "passages". List it among the resources.",
    ]
  `)
})

test('no datapackage.json, a broken one, and one that is no object', async () => {
  expect(await problemsAfter((copy) => rm(copy.path('datapackage.json')))).toMatchInlineSnapshot(`
    [
      "datapackage.json The file is missing. Every data package has one; it lists the tables.",
    ]
  `)
  expect(await problemsAfter((copy) => copy.edit('datapackage.json', () => '{"name": }'))).toEqual([
    expect.stringMatching(/^datapackage.json The file is not valid JSON: ./),
  ])
  expect(await problemsAfter((copy) => copy.edit('datapackage.json', () => '[]'))).toMatchInlineSnapshot(`
    [
      "datapackage.json The file is not a JSON object.",
    ]
  `)
  expect(await problemsAfter((copy) => copy.edit('datapackage.json', () => '{}'))).toMatchInlineSnapshot(`
    [
      "datapackage.json:name "name" must be a text.",
      "datapackage.json:title "title" must be a text.",
      "datapackage.json:resources "resources" must list the tables.",
      "datapackage.json:resources The package has no table "sources". List it among the resources.",
      "datapackage.json:resources The package has no table "passages". List it among the resources.",
      "datapackage.json:resources The package has no table "actors". List it among the resources.",
      "datapackage.json:resources The package has no table "relationship_types". List it among the resources.",
      "datapackage.json:resources The package has no table "relationships". List it among the resources.",
    ]
  `)
})

test.each([
  'https://example.org/actors.csv',
  '/etc/passwd',
  '../actors.csv',
  'a/../../b.csv',
  'C:\\actors.csv',
  '~/x.csv',
  '',
])('the path %j is refused', async (path) => {
  const problems = await problemsAfter((copy) =>
    copy.describe(({ resources }) => {
      for (const resource of resources) if (resource.name === 'actors') resource.path = path
    }),
  )
  expect(problems).toEqual([
    `datapackage.json:resources[2] The path "${path}" of "actors" leads out of the package. Name a file in its own folder.`,
    'datapackage.json:resources The package has no table "actors". List it among the resources.',
  ])
})

test('a link that leads out of the folder is refused, a path that is a list too', async () => {
  const linked = await problemsAfter(async (copy) => {
    await rm(copy.path('figures.csv'))
    await symlink('/etc/hostname', copy.path('figures.csv'))
  })
  expect(linked).toEqual(['figures.csv The path leads out of the package. Name a file in its own folder.'])
  const listed = await problemsAfter((copy) =>
    copy.describe(({ resources }) => {
      for (const resource of resources) if (resource.name === 'figures') resource.path = ['figures.csv']
    }),
  )
  expect(listed).toEqual(['datapackage.json:resources[10] A resource must have a name and the path of one file.'])
})

test('unknown tables, missing and unknown columns', async () => {
  const problems = await problemsAfter(async (copy) => {
    await copy.describe(({ resources }) => {
      resources.push({ name: 'figure', path: 'figures.csv' })
    })
    await copy.edit('pillars.csv', (text) => text.replace('title_en', 'titel_en'))
    await copy.edit('figures.csv', (text) => text.replace('qualifier', 'colour').replace('unit', 'unit'))
  })
  expect(problems).toMatchInlineSnapshot(`
    [
      "datapackage.json:resources Relata knows no table "figure". Did you mean "figures"?",
      "pillars.csv:1:titel_en "titel_en" is no column of this table. Did you mean "title_en"?",
      "pillars.csv:1:title_en The column "title_en" is missing.",
      "figures.csv:1:colour "colour" is no column of this table.",
      "figures.csv:1:qualifier The column "qualifier" is missing.",
    ]
  `)
})

test.each<[what: string, bytes: Buffer, said: string]>([
  ['Windows-1252', Buffer.from('id,title\nx,côte\n', 'latin1'), 'line 2 seems to be Windows-1252'],
  ['UTF-16', Buffer.from('\uFEFFid,title\n', 'utf16le'), 'it seems to be UTF-16'],
  [
    'bare UTF-16',
    Buffer.from('id,title\n', 'utf16le'),
    'it seems to be UTF-16 without a byte order mark, or no text at all',
  ],
  ['a workbook', Buffer.from('PK\x03\x04 …'), 'it seems to be a spreadsheet workbook or a zip archive'],
])('%s is recognised', async (_what, bytes, said) => {
  const problems = await problemsAfter((copy) => writeFile(copy.path('figures.csv'), bytes))
  expect(problems).toEqual([`figures.csv The file is not UTF-8: ${said}. Save it as "CSV UTF-8".`])
})

test('UTF-8 with a byte order mark reads', async () => {
  expect(await problemsAfter((copy) => copy.edit('figures.csv', (text) => `\uFEFF${text}`))).toEqual([])
})

test('what is not comma-separated is told so', async () => {
  const semicolons = (copy: PackageCopy) => copy.edit('pillars.csv', (text) => text.replaceAll(',', ';'))
  expect((await problemsAfter(semicolons))[0]).toMatchInlineSnapshot(
    `"pillars.csv:1 Columns seem to be separated by semicolons. Separate them by commas."`,
  )
  const unclosed = (copy: PackageCopy) => copy.edit('figures.csv', (text) => `${text}"fig-x,niger`)
  expect(await problemsAfter(unclosed)).toMatchInlineSnapshot(`
    [
      "figures.csv The file is not well-formed CSV near line 20: csv quote not closed. Double the quotes inside a quoted cell and close every quoted cell.",
    ]
  `)
  const short = (copy: PackageCopy) => copy.edit('figures.csv', (text) => `${text}fig-x,niger\n`)
  expect(await problemsAfter(short)).toMatchInlineSnapshot(`
    [
      "figures.csv:20 The row has 2 cells, the header 12. Put cells that hold a comma or a quote into double quotes.",
      "figures.csv:20:measure_en The cell is empty, but a value is needed.",
      "figures.csv:20:measure_fr The cell is empty, but a value is needed.",
      "figures.csv:20:value The cell is empty, but a value is needed.",
      "figures.csv:20:evidence The cell is empty, but a value is needed.",
      "figures.csv:20:unit The cell is empty, but a value is needed.",
    ]
  `)
  expect(await problemsAfter((copy) => writeFile(copy.path('figures.csv'), ''))).toMatchInlineSnapshot(`
    [
      "figures.csv The file is empty. The first row names the columns.",
    ]
  `)
})

test('blank rows are passed over, and rows keep the number that a spreadsheet shows', async () => {
  const damage = (copy: PackageCopy) =>
    copy.rows('figures.csv', ([header = [], first = [], second = [], ...others]) => [
      header,
      first.map(() => ''),
      first,
      second.with(header.indexOf('value'), 'many\nlines'),
      ...others,
    ])
  expect(await problemsAfter(damage)).toEqual([
    'figures.csv:4:value "many',
    'lines" is not a number. Write it like 154500000 or 3.5.',
  ])
})

test.each<[constraints: object, set: RowPatch['set'], problem: string]>([
  [{ pattern: '[a-z' }, {}, 'datapackage.json:figures.unit The pattern [a-z is no regular expression.'],
  [{ pattern: '[a-z ]+' }, { unit: 'X' }, 'figures.csv:4:unit "X" does not match the pattern of the column.'],
  [{ required: true }, { unit: '' }, 'figures.csv:4:unit The cell is empty, but a value is needed.'],
  [
    { maxLength: 30 },
    { unit: 'x'.repeat(31) },
    'figures.csv:4:unit The text has 31 characters; that is outside the limits of the column.',
  ],
])('a column held to %j by its package', async (constraints, set, problem) => {
  const problems = await problemsAfter(async (copy) => {
    await copy.constrain('figures', 'unit', { constraints })
    await copy.patch({ table: 'figures', key: 'fig-eutm-8', set })
  })
  expect(problems).toEqual([problem])
})

test('numbers and unique columns are held to what the package says', async () => {
  const problems = await problemsAfter(async (copy) => {
    await copy.constrain('figures', 'value', { type: 'integer', constraints: { maximum: 1000000 } })
    await copy.constrain('pillars', 'number', { constraints: { unique: true } })
    await copy.patch(
      { table: 'pillars', key: 'niamey-pillar-2-operational-tools', set: { number: '1' } },
      { table: 'figures', key: 'fig-eutm-8', set: { value: '8.5' } },
    )
  })
  expect(problems).toMatchInlineSnapshot(`
    [
      "pillars.csv:3:number "1" stands in row 2 already.",
      "figures.csv:4:value "8.5" is not of type integer.",
      "figures.csv:11:value 1900000 is more than 1000000.",
    ]
  `)
})

test('keys of the package are held to, even where Relata asks for none', async () => {
  const problems = await problemsAfter(async (copy) => {
    await copy.describe(({ resources }) => {
      const schema = resources.find(({ name }) => name === 'figures')?.schema
      if (schema === undefined) return
      schema.primaryKey = ['subject', 'unit']
      schema.foreignKeys = [{ fields: ['unit'], reference: { resource: 'passages', fields: ['id'] } }]
    })
    await copy.rows('figures.csv', ([header = [], first = []]) => [header, first, first.with(0, 'fig-2')])
  })
  expect(problems).toMatchInlineSnapshot(`
    [
      "figures.csv:2:unit "soldiers" is not in passages.csv.",
      "figures.csv:3:subject "g5-sahel-joint-force, soldiers" stands in row 2 already.",
      "figures.csv:3:unit "soldiers" is not in passages.csv.",
    ]
  `)
})

test('damaged views', async () => {
  const views = (text: string) => (copy: PackageCopy) => copy.edit('views.json', () => text)
  expect(await problemsAfter(views('[{"id": "a",]'))).toEqual([
    expect.stringMatching(/^views.json The file is not valid JSON: ./),
  ])
  expect(await problemsAfter(views('{}'))).toMatchInlineSnapshot(`
    [
      "views.json The file is not a JSON array of views.",
    ]
  `)
  const both = { en: 'x', fr: 'y' }
  const damaged = [
    {
      id: 'a',
      title: both,
      sentence: both,
      query: 'on=niger,maly&sel=niger,flow-jf-50m~provides~european-union,nothing',
    },
    { id: 'a', title: { en: 'x' }, sentence: 'x', query: '', positions: { nigr: [1, 2], mali: [1], chad: 'left' } },
    7,
  ]
  expect(await problemsAfter(views(JSON.stringify(damaged)))).toMatchInlineSnapshot(`
    [
      "views.json:query View a: "maly" is not in the dataset. Did you mean "mali"?",
      "views.json:query View a: "nothing" is not in the dataset.",
      "views.json:id View a: Another view has the same id.",
      "views.json:title View a: "title" must have a text in en and in fr.",
      "views.json:sentence View a: "sentence" must have a text in en and in fr.",
      "views.json:query View a: "query" must be a text.",
      "views.json:positions View a: "nigr" is not in the dataset. Did you mean "niger"?",
      "views.json:positions View a: The position of "mali" must be [x, y].",
      "views.json:positions View a: The position of "chad" must be [x, y].",
      "views.json: View number 3: It is not a JSON object.",
    ]
  `)
  expect(await problemsAfter((copy) => rm(copy.path('views.json')))).toMatchInlineSnapshot(`
    [
      "views.json The file is missing. Add it, or take it out of datapackage.json.",
    ]
  `)
})
