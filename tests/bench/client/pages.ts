/** The pages that are measured: Relata over a generated graph, and a bare page with Cytoscape and the same elements. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { nameOf } from '../../../model/entity.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { viewOf } from '../../e2e/explorer-page.ts'
import { generateGraph, type GraphSize } from '../generate-graph.ts'

/** More than a canvas holds, so that there is something to expand. */
export const benchGraph: GraphSize = { nodes: 3000, links: 6000 }
const graph = generateGraph(benchGraph)
const links = new Map<string, Relationship>(graph.relationships.map((each) => [each.id, each]))
const names = new Map(graph.entities.map((entity) => [entity.id, nameOf(entity, 'EN')]))
const viewport = { width: 1440, height: 900 }

/** The first ids of the generated graph, hubs among them. */
export const firstIds = (count: number): readonly string[] => graph.entities.slice(0, count).map(({ id }) => id)

/** The ids of a canvas on which one entity can be expanded by so many, and that entity. */
export function expandable(nodes: number, by: number): { readonly ids: readonly string[]; readonly hub: string } {
  const hub = 'n0'
  const others = [...new Set(graph.relationships.flatMap(endsBeside(hub)))]
  const left = new Set(others.slice(-by))
  if (left.size < by) throw new Error(`${hub} has too few links.`)
  const rest = graph.entities.map(({ id }) => id).filter((id) => id !== hub && !left.has(id) && !others.includes(id))
  return { hub, ids: [hub, ...others.filter((id) => !left.has(id)), ...rest].slice(0, nodes - by) }
}

const endsBeside =
  (hub: string) =>
  ({ source, target }: Relationship): readonly string[] =>
    source === hub && target !== hub ? [target] : target === hub && source !== hub ? [source] : []

/** Relata with these entities on its canvas, every one of them placed. */
export async function openRelata(browser: Browser, address: string, count: number): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'no-preference' })
  // The compiler of this file names functions by a helper that the page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (value) => value' })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(address)
  await page.waitForFunction((wanted) => 'relata' in window && window.relata.view().nodes.length >= wanted, count)
  return page
}

/** Cytoscape from node_modules on a page of its own, of the size of Relata's canvas. */
export async function openPeer(
  browser: Browser,
  size: { readonly width: number; readonly height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport: size })
  await context.addInitScript({ content: 'globalThis.__name = (value) => value' })
  const page = await context.newPage()
  await page.goto('about:blank')
  await page.setContent('<div id="graph" style="position: absolute; inset: 0"></div>')
  const script = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'cytoscape', 'dist', 'cytoscape.min.js')
  await page.addScriptTag({ content: `globalThis.__name = (value) => value;${readFileSync(script, 'utf8')}` })
  return page
}

/** What Relata's canvas holds, as Cytoscape is given it: the same nodes at the same places and every relationship. */
export async function elementsOf(relata: Page): Promise<readonly object[]> {
  const { nodes, relationships } = await viewOf(relata)
  return [
    ...nodes.map(({ id, x, y }) => ({ group: 'nodes', data: { id, name: names.get(id) ?? id }, position: { x, y } })),
    ...relationships.flatMap((id) => {
      const link = links.get(id)
      return link ? [{ group: 'edges', data: { id, source: link.source, target: link.target } }] : []
    }),
  ]
}
