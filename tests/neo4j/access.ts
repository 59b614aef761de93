/** Where the tests find a Neo4j; null where this machine has none. */

export interface Neo4jAccess {
  readonly uri: string
  readonly user: string
  readonly password: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jAccess | null
  }
}
