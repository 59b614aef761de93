/** A page whose server seems to hold a thousand actors and more: made up as they are asked for, each linked to the next. */
import type { Page } from 'playwright-core'
import { mostNodes } from '../../model/view/view-state.ts'

const kinds = ['COUNTRY', 'BODY', 'MISSION', 'FORCE', 'EVENT', 'TOPIC'] as const

/** As many as a canvas holds. */
export const crowdIds: readonly string[] = Array.from({ length: mostNodes }, (_, index) => `n${index}`)

const actor = (id: string) => ({
  id,
  kind: kinds[Number(id.slice(1)) % kinds.length],
  subkind: null,
  nameEN: id,
  nameFR: id,
  names: [],
  basis: 'STATED',
  start: null,
  end: null,
  degree: 2,
  disputes: [],
})

const linkAfter = (id: string) => ({
  id: `l${id}`,
  type: { id: 'supports' },
  source: { id },
  target: { id: `n${Number(id.slice(1)) + 1}` },
  basis: 'STATED',
  confidence: 'HIGH',
  start: null,
  end: null,
  asOf: null,
  evidence: [],
  disputes: [],
})

const answers: Readonly<Record<string, (ids: readonly string[]) => unknown>> = {
  LinksAmong: (ids) => {
    const there = new Set(ids)
    const relationships = ids.map(linkAfter).filter(({ target }) => there.has(target.id))
    return { subgraph: { relationships: relationships.map(({ id }) => ({ id })), missing: [] } }
  },
  ElementsById: (ids) => ({ nodes: ids.map((id) => (id.startsWith('l') ? linkAfter(id.slice(1)) : actor(id))) }),
  Neighbours: () => {
    const [source, target] = [actor('n0'), actor(`n${mostNodes + 1}`)]
    const relationships = { nodes: [{ id: 'far', source, target, disputes: [] }], pageInfo: { hasNextPage: false } }
    return { entity: { id: 'n0', relationships } }
  },
}

/** Answers these questions in the server's place from now on. */
export async function makeUpCrowd(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { query, variables } = route.request().postDataJSON() as {
      readonly query: string
      readonly variables: { readonly ids?: readonly string[] }
    }
    const answer = answers[/query (\w+)/.exec(query)?.[1] ?? '']
    if (answer) await route.fulfill({ json: { data: answer(variables.ids ?? []) } })
    else await route.continue()
  })
}
