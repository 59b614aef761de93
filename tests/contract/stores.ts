/** Every store that the contract holds for: read this list and you know what runs. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { GraphQuestions } from '../../server/store/graph-questions.ts'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { openEmbeddedStore } from '../../server/store/embedded/open-embedded-store.ts'
import { openNeo4jStore } from '../../server/store/neo4j/open-neo4j-store.ts'
import { emptyDatabase } from '../neo4j/database.ts'

export interface OpenStore<Store extends GraphStore = GraphStore> {
  /** Empty. */
  readonly store: Store
  readonly close: () => Promise<void>
}

export interface StoreFactory<Store extends GraphStore = GraphStore> {
  readonly name: GraphStore['kind']
  /** One at a time: the store before is closed when the next one is opened. */
  open(this: void): Promise<OpenStore<Store>>
}

export const embedded: StoreFactory<GraphStore & GraphQuestions> = {
  name: 'embedded',
  open: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'relata-contract-'))
    const store = await openEmbeddedStore({ directory })
    return {
      store,
      close: async () => {
        await store.close()
        await rm(directory, { recursive: true })
      },
    }
  },
}

const access = inject('neo4j')

/** Its tests are reported as skipped, by `agreement.test.ts`, where the machine has no Neo4j. */
export const neo4j: readonly StoreFactory<GraphStore & GraphQuestions>[] =
  access === null
    ? []
    : [
        {
          name: 'neo4j',
          open: async () => {
            await emptyDatabase(access)
            const store = openNeo4jStore({ ...access, timeoutMs: 20_000 })
            return { store, close: () => store.close() }
          },
        },
      ]

export const stores: readonly StoreFactory[] = [embedded, ...neo4j]
