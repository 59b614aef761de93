/** What is asked over HTTP. */
import type { Question } from './http-client.ts'

let asked = 0

/**
 * The ids and one that nobody has: the answer is the same and the question is one that was never asked before, so that
 * no answer kept from earlier can be given.
 */
export function anew(ids: readonly string[]): readonly string[] {
  asked += 1
  return [...ids, `nobody-${asked}`]
}

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
  query: `query Paths($from: ID!, $to: ID!, $avoid: [ID!]) {
    paths(from: $from, to: $to, maxLength: 6, first: 20, avoid: $avoid) {
      nodes { id name }
      relationships { id type { id } }
    }
  }`,
  variables: { from, to, avoid: anew([]) },
})

const longWalk = (index: number): string =>
  `w${index}: subgraph(ids: ["n${index}"], depth: 4, limit: 1) { hiddenNodes }`

/** So many long walks that no deadline of a second is enough. */
export const runaway: Question = {
  query: `{ ${Array.from({ length: 60 }, (_, index) => longWalk(index)).join(' ')} }`,
}
