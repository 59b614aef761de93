/** Relata's own modules as they are built, for programs that measure them: what tsx makes of the sources is slower. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as BuildSchema from '../../../../server/graphql/build-schema.ts'
import type * as Context from '../../../../server/graphql/context.ts'
import type * as WholeGraph from '../../../../server/graphql/whole-graph.ts'
import type * as OpenStore from '../../../../server/store/embedded/open-embedded-store.ts'
import type * as Records from '../../../../server/store/embedded/records.ts'

const dist = join(import.meta.dirname, '..', '..', '..', '..', 'dist')

const built = async <Module>(path: string): Promise<Module> =>
  (await import(pathToFileURL(join(dist, path)).href)) as Module

export const openStoreModule = (): Promise<typeof OpenStore> => built('server/store/embedded/open-embedded-store.js')
export const recordsModule = (): Promise<typeof Records> => built('server/store/embedded/records.js')
export const buildSchemaModule = (): Promise<typeof BuildSchema> => built('server/graphql/build-schema.js')
export const contextModule = (): Promise<typeof Context> => built('server/graphql/context.js')
export const wholeGraphModule = (): Promise<typeof WholeGraph> => built('server/graphql/whole-graph.js')
