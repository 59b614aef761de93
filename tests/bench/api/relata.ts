/** Relata on the graphs of the benchmark. */
import { type RunningRelata, startRelata } from '../../e2e/relata.ts'
import type { Neo4jAccess } from '../../neo4j/access.ts'

type Settings = Readonly<Record<string, string>>

export const relataOn = (directory: string, settings: Settings = {}): Promise<RunningRelata> =>
  startRelata({ RELATA_DATASET: 'none', RELATA_DATA_DIR: directory, ...settings })

export const relataOver = ({ uri, user, password }: Neo4jAccess, settings: Settings = {}): Promise<RunningRelata> =>
  startRelata({
    RELATA_DATASET: 'none',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    ...settings,
  })

export const graphqlOf = ({ url }: RunningRelata): string => `${url}graphql`
