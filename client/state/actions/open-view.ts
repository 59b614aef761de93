/** Opens a view: from the page's address, from a guided view, or from what the dataset knows best. */
import type { DecodedView } from '../../../model/view/part-codec.ts'
import type { ViewAddress } from '../../../model/view/address-text.ts'
import { decodeView } from '../../../model/view/url-codec.ts'
import type { Language } from '../../../model/language.ts'
import { sameLens } from '../../../model/view/lens-conditions.ts'
import {
  isOpen,
  type Lens,
  type Picture,
  type Position,
  positionOf,
  type ViewState,
} from '../../../model/view/view-state.ts'
import { entities, loadElements } from '../elements.ts'
import { during } from '../interaction.ts'
import { notify } from '../notices.ts'
import { dataset, type GuidedView, sources, typeLabels } from '../session.ts'
import { commit, type Entry, place, picture, restore, select, view } from '../view.ts'
import { settleNewcomers } from './arrange.ts'
import { reporting } from './reporting.ts'
import { isOnCanvas, sayHidden, sayNotDrawn } from './unseen.ts'

/** The view that an address asks for, drawn; what it names in vain is said in a notice. */
export async function openAddress(address: ViewAddress, browserLanguage: Language, entry: Entry): Promise<void> {
  const decoded = decodeView(address)
  for (const { part, text } of decoded.problems) notify({ about: 'address', detail: `${part}=${text}` })
  const asked = await during(drawable(pictureOf(decoded)))
  const state: ViewState = {
    view: decoded.view ?? 'graph',
    language: decoded.language ?? browserLanguage,
    picture: asked,
    selection: decoded.selection.filter((id) => isOnCanvas(id, asked)),
    ...(decoded.path && { path: decoded.path }),
    ...(decoded.table && { table: decoded.table }),
    ...(decoded.camera && { camera: decoded.camera }),
  }
  restore(state, entry)
  await placeRest()
  sayHidden(state.selection)
  reporting(sayNotDrawn(decoded.selection.filter((id) => !isOnCanvas(id, asked))))
}

/** Opens a guided view in place of what is on the canvas, as one step. */
export async function openGuidedView(id: string): Promise<void> {
  const guided = dataset.value?.views.find((each) => each.id === id)
  if (!guided) return
  const decoded = decodeView({ search: `?${guided.query}`, hash: '' })
  const asked = await during(drawable(guidedPicture(guided)))
  commit({ did: 'open', name: { EN: guided.titleEN, FR: guided.titleFR } }, () => asked)
  select(decoded.selection)
  const { camera: _, path: __, ...rest } = view.value
  restore(rest, 'replace')
  await placeRest()
}

/** Whether a picture still is the guided view it began with. */
export function isUntouched({ guided, nodes, positions, lens }: Picture): boolean {
  const from = dataset.value?.views.find(({ id }) => id === guided)
  if (!from) return false
  const original = guidedPicture(from)
  return (
    // An open lens leaves no trace in an address, which would then stand for the guided view's own.
    (!isOpen(lens) || sameLens(lens, original.lens)) &&
    original.nodes.length === nodes.length &&
    original.nodes.every(
      (id, index) => id === nodes[index] && samePlace(positionOf(original.positions, id), positionOf(positions, id)),
    )
  )
}

const samePlace = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]

function pictureOf(decoded: DecodedView): Picture {
  const { nodes, positions } = decoded
  const lens = knownLens(decoded.lens)
  const views = dataset.value?.views ?? []
  const named = views.find(({ id }) => id === decoded.guided)
  if (decoded.guided && !named) notify({ about: 'address', detail: `guide=${decoded.guided}` })
  const kept = remembered(decoded)
  if (nodes) return { nodes, positions, lens, ...(named && { guided: named.id }), ...kept }
  const guided = named ?? views[0]
  if (guided) return { ...guidedPicture(guided), ...(!isOpen(lens) && { lens }), ...kept }
  return { nodes: dataset.value?.bestConnected ?? [], positions: {}, lens, ...kept }
}

/** What an address says of the picture beside nodes, places and lens. */
function remembered({
  broughtBy,
  pinned,
  trail,
  grouping,
  drawing,
  notes,
  note,
}: DecodedView): Omit<Picture, 'guided' | 'nodes' | 'positions' | 'lens'> {
  return {
    ...(broughtBy && { broughtBy }),
    ...(pinned && { pinned }),
    ...(trail && { trail }),
    ...(grouping && { grouping }),
    ...(drawing && { drawing }),
    ...(notes && { notes }),
    ...(note !== undefined && { note }),
  }
}

/** The lens without types and sources that the dataset does not have, which are reported. */
function knownLens({ typesOff = [], sources: named = [], ...rest }: Lens): Lens {
  const lost = [...typesOff.filter((id) => !typeLabels.value.has(id)), ...named.filter((id) => !sources.value.has(id))]
  if (lost.length > 0) notify({ about: 'missing', detail: lost.join(', ') })
  const types = typesOff.filter((id) => typeLabels.value.has(id))
  const known = named.filter((id) => sources.value.has(id))
  return { ...rest, ...(types.length > 0 && { typesOff: types }), ...(known.length > 0 && { sources: known }) }
}

function guidedPicture(guided: GuidedView): Picture {
  const { nodes = [], lens } = decodeView({ search: `?${guided.query}`, hash: '' })
  const positions = Object.fromEntries(guided.positions.map(({ id, x, y }): [string, Position] => [id, [x, y]]))
  return { guided: guided.id, nodes, positions, lens }
}

/** Loads what a picture shows and leaves out what is gone. */
async function drawable(asked: Picture): Promise<Picture> {
  const missing = new Set(await loadElements(asked.nodes))
  if (missing.size > 0) notify({ about: 'missing', detail: [...missing].join(', ') })
  const nodes = missing.size === 0 ? asked.nodes : asked.nodes.filter((id) => !missing.has(id))
  const there = new Set(nodes)
  const { pinned, trail, ...rest } = asked
  return {
    ...rest,
    nodes,
    ...(pinned?.some((id) => there.has(id)) && { pinned: pinned.filter((id) => there.has(id)) }),
    ...(trail?.every((id) => there.has(id)) && { trail }),
  }
}

async function placeRest(): Promise<void> {
  const { nodes, positions } = picture.value
  const unplaced = nodes.filter((id) => positionOf(positions, id) === undefined && entities.value.has(id))
  if (unplaced.length > 0) place(await settleNewcomers(unplaced))
}
