/** Writes a batch in one transaction: all of it or nothing, however often the driver has to try. */
import { randomUUID } from 'node:crypto'
import type { GraphBatch } from '../../../model/dataset.ts'
import { RelataError } from '../../../model/errors.ts'
import type { Query } from '../../queries/define-query.ts'
import * as writes from '../../queries/writes.ts'
import type { BatchNote } from '../graph-store.ts'
import { aboutRows, entityRows, nodeRow, passageRows, relationshipRows } from './batch-rows.ts'
import type { Connection, Run } from './connection.ts'
import { propertiesOf } from './properties.ts'

/** Rows sent at once; enough that round trips do not count, few enough for one message. */
const chunkSize = 2_000
/** A large dataset takes minutes, however short the deadline of reads is. */
const loadLimitMs = 30 * 60_000

type RowQuery<Row, Result> = Query<{ readonly rows: readonly Row[] }, Result>

/** The data version after the load. Fails with `BAD_REQUEST` where the graph holds something already. */
export function loadBatch(connection: Connection, batch: GraphBatch, note: BatchNote): Promise<number> {
  const change = randomUUID()
  return connection.write(async (run) => {
    const [state] = await run(writes.claimStore, { change })
    // The transaction went through the first time, but word of it was lost on the way.
    if (state?.change === change) return state.version
    if (state === undefined || state.filled || state.version > 0) throw notEmpty()
    await writeDocuments(run, batch)
    await writeGraph(run, batch)
    await writeFindings(run, batch)
    const [changed] = await run(writes.recordChange, { change, author: note.author, reason: note.reason })
    return changed?.version ?? 0
  }, loadLimitMs)
}

async function writeDocuments(run: Run, batch: GraphBatch): Promise<void> {
  const { dataset, sources } = batch
  await run(writes.mergeDataset, { id: dataset.name, properties: propertiesOf(dataset) })
  await inChunks(run, writes.mergeSources, sources.map(nodeRow))
  const parts = sources.flatMap(({ id, parent }) => (parent === undefined ? [] : [{ id, parent }]))
  await inChunks(run, writes.nestSources, parts)
  await inChunks(run, writes.mergePassages, passageRows(batch))
}

async function writeGraph(run: Run, batch: GraphBatch): Promise<void> {
  await inChunks(run, writes.mergeRelationshipTypes, batch.relationshipTypes.map(nodeRow))
  const keys = batch.attributeKeys.map((attributeKey) => ({
    id: attributeKey.key,
    properties: propertiesOf(attributeKey),
  }))
  await inChunks(run, writes.mergeAttributeKeys, keys)
  await inChunks(run, writes.mergeEntities, entityRows(batch))
  const counts = await inChunks(run, writes.createRelationships, relationshipRows(batch))
  const written = counts.reduce((sum, count) => sum + count.written, 0)
  if (written !== batch.relationships.length) throw endMissing(batch.relationships.length - written)
}

async function writeFindings(run: Run, batch: GraphBatch): Promise<void> {
  await inChunks(run, writes.mergePillars, batch.pillars.map(nodeRow))
  await inChunks(run, writes.mergeFigures, batch.figures.map(nodeRow))
  await inChunks(run, writes.mergeReports, batch.reports.map(nodeRow))
  await inChunks(run, writes.mergeDisputes, batch.disputes.map(nodeRow))
  await inChunks(run, writes.tieFacts, aboutRows(batch))
}

async function inChunks<Row, Result>(
  run: Run,
  query: RowQuery<Row, Result>,
  rows: readonly Row[],
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let start = 0; start < rows.length; start += chunkSize) {
    results.push(...(await run(query, { rows: rows.slice(start, start + chunkSize) })))
  }
  return results
}

const notEmpty = (): RelataError =>
  new RelataError('BAD_REQUEST', 'The graph in Neo4j is not empty, so no dataset was loaded into it.', {
    remedy: 'Use an empty database.',
  })

const endMissing = (count: number): RelataError =>
  new RelataError('PACKAGE_INVALID', `${count} relationships of the batch lack one of their ends; nothing was loaded.`)
