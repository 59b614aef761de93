/** Reads the records of an embedded store into graphology, with the facts that walks and filters need; searches are to ignore directions. */
import { MultiUndirectedGraph } from 'graphology'
import type { Records } from '../../../../server/store/embedded/records.ts'
import { recordsModule } from './built.ts'

export async function loadGraphology(directory: string): Promise<MultiUndirectedGraph> {
  const { openRecords, allRecords } = await recordsModule()
  const records: Records = openRecords(`${directory}/graph.mdb`)
  const graph = new MultiUndirectedGraph()
  for (const { id, kind, basis, start, end } of allRecords(records.entities))
    graph.addNode(id, { kind, basis, start, end })
  for (const { id, type, source, target, basis, confidence, start, end } of allRecords(records.relationships))
    graph.addEdgeWithKey(id, source, target, { type, basis, confidence, start, end })
  await records.close()
  return graph
}
