/** Every store that answers the questions of graph-questions.ts: read this list and you know what runs. */
import type { GraphQuestions } from '../../server/store/graph-questions.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { embedded, neo4j, type StoreFactory } from './stores.ts'

export const questionStores: readonly StoreFactory<GraphStore & GraphQuestions>[] = [embedded, ...neo4j]
