/** Opens a view: from the page's address, from a guided view, or from what the dataset knows best. */
import type { DecodedView } from '../../../model/view/part-codec.ts'
import { isPacked, restElsewhere, type ViewAddress } from '../../../model/view/address-text.ts'
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
import { loadGroupParts } from '../grouping.ts'
import { during } from '../interaction.ts'
import { notify } from '../notices.ts'
import { dataset, type GuidedView, sources, typeLabels } from '../session.ts'
import { commitView, type Entry, place, picture, restore, view } from '../view.ts'
import { settleNewcomers } from './arrange.ts'
import { reporting } from './reporting.ts'
import { isOnCanvas, sayHidden, offerNotDrawn } from './unseen.ts'

let latest = 0

/** Whether nothing else has been opened since; an older answer never comes over a newer one. */
function takeTurn(): () => boolean {
  latest += 1
  const turn = latest
  return () => turn === latest
}

/** The view that an address asks for, drawn; what it names in vain is said in one notice. */
export async function openAddress(address: ViewAddress, browserLanguage: Language, entry: Entry): Promise<void> {
  const isLatest = takeTurn()
  const found = await during(viewAt(address))
  if (!isLatest()) return
  const { language = browserLanguage, ...rest } = found.state
  restore({ ...rest, language }, entry)
  await placeRest()
  tell(found)
}

/** Opens a view that was kept or sent, in place of what is on the page, as one step; the language stays. */
export async function openKept(address: ViewAddress, name: string): Promise<void> {
  const isLatest = takeTurn()
  const found = await during(viewAt(address))
  if (!isLatest()) return
  const { picture: asked, language: _, ...around } = found.state
  commitView({ did: 'open', name: { EN: name, FR: name } }, asked, around)
  await placeRest()
  tell(found)
}

/** Opens a guided view in place of what is on the canvas, as one step. */
export async function openGuidedView(id: string): Promise<void> {
  const guided = dataset.value?.views.find((each) => each.id === id)
  if (!guided) return
  const lost = new Lost()
  const { selection } = decodeView({ search: `?${guided.query}`, hash: '' })
  const isLatest = takeTurn()
  const asked = await during(drawable(guidedPicture(guided), lost))
  if (!isLatest()) return
  const { language: _, picture: __, camera: ___, path: ____, ...around } = view.value
  commitView({ did: 'open', name: { EN: guided.titleEN, FR: guided.titleFR } }, asked, { ...around, selection })
  tellLost(lost)
  await placeRest()
}

/** What an address asks for in vain, gathered while it is read. */
class Lost {
  readonly parts: string[] = []
  readonly ids = new Set<string>()
  rest = false
}

/** Says what of a view cannot be seen: its selection that is hidden or not drawn, and, in one notice, what is nowhere. */
function tell({ state, lost, unseen }: FoundView): void {
  sayHidden(state.selection)
  const gone = offerNotDrawn(unseen).then((ids) => ids.forEach((id) => lost.ids.add(id)))
  reporting(gone.finally(() => tellLost(lost)))
}

function tellLost({ parts, ids, rest }: Lost): void {
  if (rest || parts.length + ids.size > 0) notify({ about: 'address', lost: { parts, ids: [...ids], rest } })
}

interface FoundView {
  /** Without a language where the address names none. */
  readonly state: Omit<ViewState, 'language'> & Partial<Pick<ViewState, 'language'>>
  readonly lost: Lost
  /** What is to be selected and not on the canvas. */
  readonly unseen: readonly string[]
}

async function unpacked(address: ViewAddress): Promise<ViewAddress> {
  if (!isPacked(address)) return address
  const { unpackAddress } = await import('../../../model/view/packed-address.ts')
  return unpackAddress(address)
}

async function viewAt(address: ViewAddress): Promise<FoundView> {
  const decoded = decodeView(await unpacked(address))
  const lost = new Lost()
  for (const { part, text } of decoded.problems)
    if (part === restElsewhere) lost.rest = true
    else lost.parts.push(text === '' ? part : `${part}=${text}`)
  const asked = await drawable(pictureOf(decoded, lost), lost)
  const isSeen = (id: string) => isOnCanvas(id, asked)
  const state = {
    view: decoded.view ?? ('graph' as const),
    picture: asked,
    selection: decoded.selection.filter(isSeen),
    ...(decoded.language && { language: decoded.language }),
    ...(decoded.path && { path: decoded.path }),
    ...(decoded.table && { table: decoded.table }),
    ...(decoded.camera && { camera: decoded.camera }),
  }
  return { state, lost, unseen: decoded.selection.filter((id) => !isSeen(id)) }
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

function pictureOf(decoded: DecodedView, lost: Lost): Picture {
  const { nodes, positions } = decoded
  const lens = knownLens(decoded.lens, lost)
  const views = dataset.value?.views ?? []
  const named = views.find(({ id }) => id === decoded.guided)
  if (decoded.guided && !named) lost.parts.push(`guide=${decoded.guided}`)
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

/** The lens without types and sources that the dataset does not have, which are lost. */
function knownLens({ typesOff = [], sources: named = [], ...rest }: Lens, lost: Lost): Lens {
  for (const id of typesOff) if (!typeLabels.value.has(id)) lost.ids.add(id)
  for (const id of named) if (!sources.value.has(id)) lost.ids.add(id)
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
async function drawable(asked: Picture, lost: Lost): Promise<Picture> {
  const missing = new Set(await loadElements(asked.nodes))
  for (const id of missing) lost.ids.add(id)
  const nodes = missing.size === 0 ? asked.nodes : asked.nodes.filter((id) => !missing.has(id))
  const there = new Set(nodes)
  if (asked.grouping) {
    const { learnGroups } = await loadGroupParts()
    await learnGroups(asked.grouping.by, nodes)
  }
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
  if (!picture.value.grouping) return
  const { placeMarks } = await loadGroupParts()
  await placeMarks()
}
