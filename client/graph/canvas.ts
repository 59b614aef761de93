/** Owns Cytoscape: draws the scene into it, hears what a person does in it, and moves nothing that was not moved. */
import { effect } from '@preact/signals'
import cytoscape, { type Core } from 'cytoscape'
import type { Scene } from '../../model/view/scene.ts'
import { scene } from '../state/elements.ts'
import { focused, hovered } from '../state/interaction.ts'
import { shownTrail } from '../state/paths.ts'
import { selection, view } from '../state/view.ts'
import { mountCamera } from './camera.ts'
import { exposeCommands } from './canvas-commands.ts'
import { listenToKeys } from './canvas-keys.ts'
import { listenToPointer } from './canvas-pointer.ts'
import { edgeElement, edgeKey, elementsOf, markScale, nodeElement } from './elements.ts'
import { emphasise, type Emphasis } from './emphasis.ts'
import { mountLabels } from './label-canvas.ts'
import { readPalette } from './palette.ts'
import { stylesheet } from './style.ts'

/** Draws the graph into a container for as long as it is shown; returns what takes it away again. */
export function mountCanvas(container: HTMLElement): () => void {
  takeStylesheetPlace()
  const cy = cytoscape({
    container,
    style: stylesheet(readPalette()),
    minZoom: 0.05,
    maxZoom: 6,
    autounselectify: true,
    boxSelectionEnabled: true,
  })
  const labels = mountLabels(cy, container)
  const camera = mountCamera(cy, container)
  const stops = [
    effect(() => {
      reconcile(cy, scene.value)
      scaleMarks(cy)
      labels.redraw()
      camera.follow()
    }),
    effect(() => {
      // The language is read so that a change of it redraws the words.
      void view.value.language
      const emphasis = emphasise(scene.value, {
        selection: selection.value,
        hovered: hovered.value,
        trail: shownTrail.value,
      })
      applyEmphasis(cy, emphasis)
      labels.emphasise(emphasis)
    }),
    effect(() => {
      void focused.value
      labels.redraw()
    }),
    keepMarksLegible(cy),
    listenToPointer(cy, container, labels),
    listenToKeys(cy, container),
    watchScheme(() => {
      const palette = readPalette()
      cy.style(stylesheet(palette))
      labels.recolour(palette)
    }),
  ]
  exposeCommands(camera.commands)
  return () => {
    exposeCommands(undefined)
    for (const stop of stops) stop()
    camera.stop()
    labels.stop()
    cy.destroy()
  }
}

/** Cytoscape would write its one rule into the page, which its policy refuses; graph.css has the rule, and this its place. */
function takeStylesheetPlace(): void {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  const place = document.createElement('meta')
  place.id = id
  document.head.append(place)
}

/** Makes Cytoscape hold exactly the scene: only what differs is touched. */
function reconcile(cy: Core, next: Scene): void {
  const elements = elementsOf(next)
  const wanted = new Map(elements.map((element) => [String(element.data.id), element]))
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    for (const node of next.nodes) {
      if (!node.position || !wanted.has(node.id)) continue
      const [x, y] = node.position
      const there = cy.getElementById(node.id)
      if (there.empty()) cy.add(nodeElement(node))
      else {
        const now = there.position()
        if (now.x !== x || now.y !== y) there.position({ x, y })
        if (there.data('size') !== node.size) there.data('size', node.size)
      }
    }
    for (const edge of next.edges) {
      if (!wanted.has(edgeKey(edge.id))) continue
      const there = cy.getElementById(edgeKey(edge.id))
      const element = edgeElement(edge)
      if (there.empty()) cy.add(element)
      else if (there.source().id() !== edge.source) {
        there.remove()
        cy.add(element)
      } else {
        there.data('width', edge.width)
        there.toggleClass('inferred', edge.inferred)
      }
    }
  })
}

/** Sizes of marks and lines for the zoom as it is. */
function scaleMarks(cy: Core): void {
  const scale = markScale(cy.zoom())
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      node.data('drawn', node.data('size') * scale)
    })
    cy.edges().forEach((edge) => {
      edge.data({ drawn: edge.data('width') * scale, lit: (0.75 + 0.75 * edge.data('width')) * scale })
    })
  })
}

/** Follows the zoom in steps, since every step touches every element. */
function keepMarksLegible(cy: Core): () => void {
  let scaled = cy.zoom()
  const follow = () => {
    if (Math.abs(Math.log(cy.zoom() / scaled)) < 0.08) return
    scaled = cy.zoom()
    scaleMarks(cy)
  }
  cy.on('zoom', follow)
  return () => void cy.off('zoom', follow)
}

function applyEmphasis(cy: Core, { selectedNodes, selectedEdges, litNodes, litEdges, dims }: Emphasis): void {
  const ends = new Set([...selectedEdges].flatMap((id) => id.split('|')))
  const keys = { selected: new Set([...selectedEdges].map(edgeKey)), lit: new Set([...litEdges].map(edgeKey)) }
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const id = node.id()
      node.toggleClass('selected', selectedNodes.has(id))
      node.toggleClass('end', ends.has(id))
      node.toggleClass('dim', dims && !litNodes.has(id) && !selectedNodes.has(id))
    })
    cy.edges().forEach((edge) => {
      const id = edge.id()
      edge.toggleClass('selected', keys.selected.has(id))
      edge.toggleClass('lit', keys.lit.has(id))
      edge.toggleClass('dim', dims && !keys.lit.has(id) && !keys.selected.has(id))
    })
  })
}

/** Calls back when the page changes between light and dark, by the system or by its own switch. */
function watchScheme(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', changed)
    observer.disconnect()
  }
}
