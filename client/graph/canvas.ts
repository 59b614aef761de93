/** Owns Cytoscape: gives it the scene to feel, hears what a person does in it, and moves nothing that was not moved. */
import { effect } from '@preact/signals'
import cytoscape, { type Core, type NodeSingular } from 'cytoscape'
import { marksOf, type Scene, type SceneNode } from '../../model/view/scene.ts'
import { scene } from '../state/elements.ts'
import { focused, hovered } from '../state/interaction.ts'
import { shownTrail } from '../state/paths.ts'
import { language, selection } from '../state/view.ts'
import { firstViewport, type MountedCamera, mountCamera, zoomRange } from './camera.ts'
import { exposeCommands } from './canvas-commands.ts'
import { listenToKeys } from './canvas-keys.ts'
import { listenToPointer } from './canvas-pointer.ts'
import { feltStyle, nodeElement } from './elements.ts'
import { emphasise } from './emphasis.ts'
import { markScale } from './frame.ts'
import { PictureCanvas } from './picture-canvas.ts'

/** Draws the graph into a container for as long as it is shown; returns what takes it away again. */
export function mountCanvas(container: HTMLElement): () => void {
  // For whoever measures how long the first drawing takes.
  performance.mark('relata:canvas')
  takeStylesheetPlace()
  const cy = openCytoscape(container)
  const drawing = new PictureCanvas(cy, container)
  const camera = mountCamera(cy, container)
  const stops = [
    showState(cy, drawing, camera),
    keepMarksFelt(cy),
    listenToPointer(cy, container, drawing),
    listenToKeys(cy, container),
    watchScheme(() => drawing.recolour()),
  ]
  exposeCommands({
    ...camera.commands,
    showMovement: (change) => {
      const glide = drawing.startOfGlide()
      change()
      camera.commands.fit()
      glide()
    },
  })
  return () => {
    exposeCommands(undefined)
    for (const stop of stops) stop()
    camera.stop()
    drawing.stop()
    cy.destroy()
  }
}

/** With the scene as it is, where it is to be looked at: what comes later costs a second round. */
function openCytoscape(container: HTMLElement): Core {
  const first = firstViewport(container)
  const scale = markScale(first?.zoom ?? 1)
  return cytoscape({
    container,
    elements: marksOf(scene.peek())
      .filter(({ position }) => position !== undefined)
      .map((node) => nodeElement(node, scale)),
    layout: { name: 'preset', fit: false },
    style: feltStyle,
    ...first,
    ...zoomRange,
    autounselectify: true,
    boxSelectionEnabled: true,
  })
}

/** Shows the scene, and what is attended to in it, whenever either changes. */
function showState(cy: Core, drawing: PictureCanvas, camera: MountedCamera): () => void {
  const stops = [
    effect(() => {
      reconcile(cy, scene.value)
      drawing.renew()
      camera.follow()
    }),
    effect(() => {
      // The language is read so that a change of it redraws the words.
      void language.value
      const attention = { selection: selection.value, hovered: hovered.value, trail: shownTrail.value }
      drawing.emphasise(emphasise(scene.value, attention))
    }),
    effect(() => {
      void focused.value
      drawing.redraw()
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** Cytoscape would write its one rule into the page, which its policy refuses; graph.css has the rule, and this its place. */
function takeStylesheetPlace(): void {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  const place = document.createElement('meta')
  place.id = id
  document.head.append(place)
}

/** Makes Cytoscape hold exactly the marks of the scene: only what differs is touched. */
function reconcile(cy: Core, drawn: Scene): void {
  const placed = marksOf(drawn).filter(({ position }) => position !== undefined)
  const wanted = new Set(placed.map(({ id }) => id))
  const fresh: SceneNode[] = []
  const scale = markScale(cy.zoom())
  cy.batch(() => {
    cy.nodes()
      .filter((node) => !wanted.has(node.id()))
      .remove()
    for (const node of placed) {
      const there = cy.getElementById(node.id)
      if (there.empty()) {
        fresh.push(node)
        continue
      }
      const [x, y] = node.position ?? [0, 0]
      const now = there.position()
      if (now.x !== x || now.y !== y) there.position({ x, y })
      if (there.data('size') !== node.size) there.data({ size: node.size, felt: node.size * scale })
    }
    cy.add(fresh.map((node) => nodeElement(node, scale)))
  })
}

/** Nodes whose size is changed before the page gets its turn. */
const feltAtOnce = 150

/** Nodes are felt where they are seen: their sizes follow the zoom when it rests, some at a time. */
function keepMarksFelt(cy: Core): () => void {
  let scaled = cy.zoom()
  let timer: ReturnType<typeof setTimeout> | undefined
  const resize = (nodes: readonly NodeSingular[], scale: number): void => {
    cy.batch(() => {
      for (const node of nodes.slice(0, feltAtOnce)) node.data('felt', Number(node.data('size')) * scale)
    })
    if (nodes.length > feltAtOnce) timer = setTimeout(() => resize(nodes.slice(feltAtOnce), scale), 0)
  }
  const follow = () => {
    if (Math.abs(Math.log(cy.zoom() / scaled)) < 0.08) return
    scaled = cy.zoom()
    resize(cy.nodes().toArray(), markScale(scaled))
  }
  const zoomed = () => {
    clearTimeout(timer)
    // What was begun for another zoom is not finished: all of it begins anew.
    timer = setTimeout(follow, 200)
  }
  cy.on('zoom', zoomed)
  return () => {
    clearTimeout(timer)
    cy.off('zoom', zoomed)
  }
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
