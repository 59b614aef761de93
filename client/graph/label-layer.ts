/** Draws the words over the graph: names, country codes, verbs and signs of contest, each frame from the canvas's own places. */
import { kindByName } from '../../model/kinds/index.ts'
import type { SceneEdge, SceneNode } from '../../model/view/scene.ts'
import { type Frame, isDimmed, onScreen, type Pen, radiusOf } from './frame.ts'
import type { NodeLabel } from './label-plan.ts'
import { drawNoteSigns } from './note-signs.ts'
import { coloursOf } from './palette.ts'

export const labelFont = '"Relata Narrow", "Arial Narrow", sans-serif'

/** Draws the words of a frame. */
export function drawLabels(pen: Pen, frame: Frame): void {
  const { emphasis, focused } = frame
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  for (const edge of signsApart(frame)) drawTab(pen, frame, edge)
  for (const [id, code] of frame.codes) drawCode(pen, frame, { node: nodeOf(frame, id), code })
  const named = [...frame.labels].map(([id, label]) => ({ node: nodeOf(frame, id), label }))
  const last = ({ node }: Named) => node !== undefined && emphasis.selectedNodes.has(node.id)
  for (const each of named) if (!last(each)) drawName(pen, frame, each)
  for (const each of named) if (last(each)) drawName(pen, frame, each)
  for (const id of frame.pinned) drawPin(pen, frame, nodeOf(frame, id))
  for (const [id, number] of emphasis.numbers) drawNumber(pen, frame, { node: nodeOf(frame, id), number })
  if (frame.noted.size > 0) drawNoteSigns(pen, frame)
  if (focused !== undefined) drawFocus(pen, frame, nodeOf(frame, focused))
}

const nodeOf = ({ drawn }: Frame, id: string): SceneNode | undefined => drawn.nodes[drawn.indexOf.get(id) ?? -1]

interface Named {
  readonly node: SceneNode | undefined
  readonly label: NodeLabel
}

function drawName(pen: Pen, frame: Frame, { node, label }: Named): void {
  const at = node && onScreen(frame, node.id)
  if (!at || isFarOutside(frame, at)) return
  const { palette, emphasis } = frame
  const selected = emphasis.selectedNodes.has(node.id)
  const dimmed = isDimmed(emphasis, node.id)
  pen.font = fontOf(node, label, { selected, dimmed })
  pen.textAlign = label.side === 'right' ? 'left' : label.side === 'left' ? 'right' : 'center'
  const [x, y] = anchorOf(node, label, { at, zoom: frame.projection.zoom })
  pen.strokeStyle = palette.halo
  pen.lineWidth = 4.4
  label.lines.forEach((line, index) => pen.strokeText(line, x, y + index * label.lineHeight))
  pen.fillStyle = dimmed ? palette.inkQuiet : palette.ink
  label.lines.forEach((line, index) => pen.fillText(line, x, y + index * label.lineHeight))
  pen.textAlign = 'center'
}

/** Whether neither a mark here nor its name can be seen. */
const isFarOutside = ({ width, height }: Frame, [x, y]: readonly [number, number]): boolean =>
  x < -200 || y < -200 || x > width + 200 || y > height + 200

/** Weights in hundreds: 500 for labels, 600 for hubs and missions, 700 for what is selected, 400 for what steps back. */
export function fontOf(
  node: Pick<SceneNode, 'kind' | 'degree'>,
  label: Pick<NodeLabel, 'size'>,
  state: { readonly selected: boolean; readonly dimmed: boolean },
): string {
  const { emphasis } = kindByName[node.kind].mark
  const strong = emphasis === 'strong' || node.degree >= 20
  const weight = state.selected ? 700 : state.dimmed ? 400 : strong ? 600 : 500
  return `${emphasis === 'italic' ? 'italic ' : ''}${weight} ${label.size}px ${labelFont}`
}

/** Middle of the first line. */
function anchorOf(
  node: SceneNode,
  label: NodeLabel,
  { at: [x, y], zoom }: { readonly at: readonly [number, number]; readonly zoom: number },
): readonly [number, number] {
  const away = radiusOf(node, zoom) + 3
  const height = label.lines.length * label.lineHeight
  const half = label.lineHeight / 2
  if (label.side === 'below') return [x, y + away + half]
  if (label.side === 'above') return [x, y - away - height + half]
  return [label.side === 'right' ? x + away : x - away, y - height / 2 + half]
}

interface Coded {
  readonly node: SceneNode | undefined
  readonly code: string
}

function drawCode(pen: Pen, frame: Frame, { node, code }: Coded): void {
  const radius = node ? radiusOf(node, frame.projection.zoom) : 0
  if (!node || radius < 8) return
  const at = onScreen(frame, node.id)
  if (!at) return
  const { emphasis, palette } = frame
  pen.globalAlpha = isDimmed(emphasis, node.id) ? 0.7 : 1
  pen.font = `700 ${Math.min(13, 0.68 * radius)}px ${labelFont}`
  pen.fillStyle = coloursOf(palette, node).inside
  pen.fillText(code, at[0], at[1] + 0.5)
  pen.globalAlpha = 1
}

function drawFocus(pen: Pen, frame: Frame, node: SceneNode | undefined): void {
  const at = node && onScreen(frame, node.id)
  if (!at) return
  pen.strokeStyle = frame.palette.focus
  pen.lineWidth = 2
  pen.beginPath()
  pen.arc(at[0], at[1], radiusOf(node, frame.projection.zoom) + 7, 0, 2 * Math.PI)
  pen.stroke()
}

/** A dot of 3 px at the foot of the mark, clear of a name below it. */
function drawPin(pen: Pen, frame: Frame, node: SceneNode | undefined): void {
  const at = node && onScreen(frame, node.id)
  if (!at) return
  const y = at[1] + radiusOf(node, frame.projection.zoom)
  for (const [radius, colour] of [
    [3, frame.palette.halo],
    [1.5, frame.palette.ink],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.arc(at[0], y, radius, 0, 2 * Math.PI)
    pen.fill()
  }
}

interface Numbered {
  readonly node: SceneNode | undefined
  readonly number: number
}

/** Its place on the path, at the corner of the mark that its name leaves free. */
function drawNumber(pen: Pen, frame: Frame, { node, number }: Numbered): void {
  const at = node && onScreen(frame, node.id)
  if (!at) return
  const { palette } = frame
  const away = radiusOf(node, frame.projection.zoom) * Math.SQRT1_2 + 5
  const side = frame.labels.get(node.id)?.side
  const x = side === 'right' ? at[0] - away : at[0] + away
  const y = side === 'above' ? at[1] + away : at[1] - away
  pen.beginPath()
  pen.arc(x, y, 7.5, 0, 2 * Math.PI)
  pen.fillStyle = palette.accent
  pen.fill()
  pen.strokeStyle = palette.halo
  pen.lineWidth = 1.5
  pen.stroke()
  pen.font = `700 10.5px ${labelFont}`
  pen.fillStyle = palette.inkOnAccent
  pen.fillText(String(number), x, y + 0.5)
}

interface Tab {
  readonly edge: SceneEdge
  readonly x: number
  readonly y: number
}

/** Lines that carry a sign, each where no other sign is within 14 px: slid along its line where needed. */
function signsApart(frame: Frame): readonly Tab[] {
  const placed: Tab[] = []
  const { emphasis } = frame
  for (const edge of frame.drawn.edges) {
    const lit = emphasis.litEdges.has(edge.id)
    if (!(edge.contested && (lit || !frame.dense)) && !frame.verbs.has(edge.id) && !isCounted(edge, lit)) continue
    const from = onScreen(frame, edge.source)
    const to = onScreen(frame, edge.target)
    if (!from || !to) continue
    const along = (share: number): Tab => ({
      edge,
      x: from[0] + (to[0] - from[0]) * share,
      y: from[1] + (to[1] - from[1]) * share,
    })
    const isFree = ({ x, y }: Tab) =>
      placed.every((other) => Math.hypot(other.x - x, other.y - y) >= 14) && !(edge.sums && isOnMark(frame, x, y))
    placed.push([0.5, 0.4, 0.6, 0.32, 0.68].map(along).find(isFree) ?? along(0.5))
  }
  return placed.sort((a, b) => Number(frame.verbs.has(a.edge.id)) - Number(frame.verbs.has(b.edge.id)))
}

/** Whether a mark of a grouped picture lies there. */
const isOnMark = (frame: Frame, x: number, y: number): boolean =>
  frame.drawn.nodes.some((node) => {
    const at = onScreen(frame, node.id)
    return at !== undefined && Math.hypot(at[0] - x, at[1] - y) < radiusOf(node, frame.projection.zoom) + 10
  })

/** Lines of groups always say what they sum, others when one looks at them. */
const isCounted = ({ relationships, sums }: SceneEdge, lit: boolean): boolean =>
  relationships.length > 1 && (lit || sums === true)

function drawTab(pen: Pen, frame: Frame, { edge, x, y }: Tab): void {
  const { palette, emphasis } = frame
  const verb = frame.verbs.get(edge.id)
  const lit = emphasis.litEdges.has(edge.id)
  const count = isCounted(edge, lit) ? `×${edge.relationships.length}` : ''
  if (verb !== undefined) {
    const text = [verb, count, edge.contested ? '≠' : ''].filter((part) => part !== '').join(' ')
    drawBox(pen, { text, x, y, size: 11.5, fill: palette.accent, ink: palette.inkOnAccent })
    return
  }
  pen.globalAlpha = emphasis.dims && !lit ? 0.55 : 1
  const size = 10.5 * Math.min(1, Math.max(0.62, frame.projection.zoom ** 0.5))
  if (edge.contested)
    drawBox(pen, { text: `≠${count && ` ${count}`}`, x, y, size, fill: palette.warning, ink: palette.surface })
  else drawBox(pen, { text: count, x, y, size, fill: palette.ground, ink: palette.ink })
  pen.globalAlpha = 1
}

interface TextBox {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly ink: string
}

function drawBox(pen: Pen, { text, x, y, size, fill, ink }: TextBox): void {
  pen.font = `700 ${size}px ${labelFont}`
  const width = Math.max(size + 3, pen.measureText(text).width + 7)
  const height = size + 4
  pen.fillStyle = fill
  pen.beginPath()
  pen.roundRect(x - width / 2, y - height / 2, width, height, 2)
  pen.fill()
  pen.fillStyle = ink
  pen.fillText(text, x, y + 0.5)
}
