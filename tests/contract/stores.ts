/** Every store that the contract holds for: read this list and you know what runs. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GraphStore } from '../../server/store/graph-store.ts'
import { openEmbeddedStore } from '../../server/store/embedded/open-embedded-store.ts'

export interface OpenStore {
  /** Empty. */
  readonly store: GraphStore
  readonly close: () => Promise<void>
}

export interface StoreFactory {
  readonly name: GraphStore['kind']
  /** One at a time: the store before is closed when the next one is opened. */
  open(this: void): Promise<OpenStore>
}

const embedded: StoreFactory = {
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

export const stores: readonly StoreFactory[] = [embedded]
