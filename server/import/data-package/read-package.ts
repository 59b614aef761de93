/** Reads a data package from its folder into one batch, or says everything that is wrong with it. */
import { stat } from 'node:fs/promises'
import type { GraphBatch } from '../../../model/dataset.ts'
import { RelataError } from '../../../model/errors.ts'
import type { CheckContext } from './checks/check.ts'
import { checks } from './checks/index.ts'
import { descriptorFile } from './descriptor-file.ts'
import { readDescriptor, type Descriptor } from './descriptor.ts'
import { toBatch } from './mapping/batch.ts'
import { PackageError, ProblemList } from './problem.ts'
import { readContent, type ReadTables } from './read-content.ts'
import { checkTableSchemas } from './table-schema.ts'
import { readTextFile } from './text-file.ts'
import { readViews, viewsFile, type Drawable } from './views.ts'

/**
 * Reads and checks the package in a folder.
 * @throws RelataError PACKAGE_NOT_FOUND where there is no such folder
 * @throws PackageError with all the problems of a package that has any
 */
export async function readPackage(folder: string): Promise<GraphBatch> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) {
    throw new RelataError('PACKAGE_NOT_FOUND', `There is no folder ${folder}.`, {
      remedy: `Name a folder that holds a ${descriptorFile}.`,
    })
  }
  const problems = new ProblemList()
  const descriptor = await readDescriptor(folder, problems)
  const batch = descriptor === undefined ? undefined : await readBatch(folder, descriptor, problems)
  if (batch !== undefined && problems.isEmpty) return batch
  const files = [descriptorFile, ...(descriptor?.resources ?? []).map(({ path }) => path)]
  throw new PackageError(folder, problems.sorted(files))
}

/** The batch of a sound package; undefined, with problems, for any other. */
async function readBatch(
  folder: string,
  descriptor: Descriptor,
  problems: ProblemList,
): Promise<GraphBatch | undefined> {
  const read = await readContent(folder, descriptor, problems)
  for (const check of checks) check(contextOf(read, problems))
  checkTableSchemas(read.schemaTables, problems)
  const { resources, ...own } = descriptor
  const batch = problems.isEmpty ? toBatch(read.content, { ...own, views: [] }) : undefined
  if (!resources.some(({ path }) => path === viewsFile)) return batch
  const text = await readTextFile(folder, viewsFile, problems)
  const views = text === undefined ? [] : readViews(text, drawableOf(read, batch), problems)
  return batch && { ...batch, dataset: { ...batch.dataset, views } }
}

const contextOf = ({ content, ids, has, fileOf }: ReadTables, problems: ProblemList): CheckContext => ({
  content,
  ids,
  has,
  isReported: ({ table, row, column }) => problems.has({ file: fileOf(table), row, column }),
  report: ({ table, row, column }, fault) => {
    problems.add({ file: fileOf(table), row, column, ...fault })
  },
})

/** What views may show; while the package is unsound its derived relationships are unknown and taken for granted. */
function drawableOf({ ids, has }: ReadTables, batch: GraphBatch | undefined): Drawable {
  const all = batch && new Set(batch.relationships.map(({ id }) => id))
  return {
    entities: [...ids.actors, ...ids.funding_flows, ...ids.commitments],
    isEntity: (id) => has('actors', id) || has('funding_flows', id) || has('commitments', id),
    isRelationship: (id) => all?.has(id) ?? (has('relationships', id) || id.includes('~')),
  }
}
