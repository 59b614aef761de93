/** What is asked over HTTP. */
import type { Question } from './http-client.ts'

/** As a drawing of it needs. */
export const subgraphOf = (variables: {
  readonly ids: readonly string[]
  readonly depth: number
  readonly limit: number
}): Question => ({
  query: `query Subgraph($ids: [ID!]!, $depth: Int!, $limit: Int!) {
    subgraph(ids: $ids, depth: $depth, limit: $limit) {
      nodes { id kind name degree basis start end }
      relationships { id type { id } source { id } target { id } basis confidence start end }
    }
  }`,
  variables,
})

export interface SubgraphData {
  readonly subgraph: { readonly nodes: readonly unknown[]; readonly relationships: readonly unknown[] }
}

/** A node with its relationships and their other ends. */
export const starOf = (id: string): Question => ({
  query: `query Star($id: ID!) {
    entity(id: $id) {
      id kind name degree
      relationships(first: 500) {
        nodes { id type { id } basis confidence start end source { id kind name } target { id kind name } }
      }
    }
  }`,
  variables: { id },
})

export interface StarData {
  readonly entity: { readonly relationships: { readonly nodes: readonly unknown[] } } | null
}

export const pathsBetween = (from: string, to: string): Question => ({
  query: `query Paths($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, maxLength: 6, first: 20) { nodes { id name } relationships { id type { id } } }
  }`,
  variables: { from, to },
})

const longWalk = (index: number): string =>
  `w${index}: subgraph(ids: ["n${index}"], depth: 4, limit: 1) { hiddenNodes }`

/** So many long walks that no deadline of a second is enough. */
export const runaway: Question = {
  query: `{ ${Array.from({ length: 60 }, (_, index) => longWalk(index)).join(' ')} }`,
}
