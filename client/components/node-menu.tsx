/** The menu of a node: what can be done with it, and what it is linked to, counted and ticked before any is loaded. */
import { useSignal } from '@preact/signals'
import { useCallback } from 'preact/hooks'
import { encodeView } from '../../model/view/url-codec.ts'
import { collapsible } from '../../model/view/collapse.ts'
import { noteOn } from '../../model/view/notes.ts'
import { openLens } from '../../model/view/view-state.ts'
import { formatNumber } from '../i18n/format.ts'
import { t } from '../i18n/index.ts'
import { entityName } from '../i18n/sentences.ts'
import { expand, type Expansion, expansionSize } from '../state/actions/expand.ts'
import { togglePin } from '../state/actions/pin.ts'
import { collapse, hide, keepOnly } from '../state/actions/remove.ts'
import { reporting } from '../state/actions/reporting.ts'
import { copy } from '../state/clipboard.ts'
import { entities, relationships, scene } from '../state/elements.ts'
import { amountOf, expansionOf, noTicks, type Ticks } from '../state/expansion-choice.ts'
import { drawnRows } from '../state/expansion-counts.ts'
import { menuCounts } from '../state/expansion-menu.ts'
import { closeMenus, type OpenMenu, sheet } from '../state/interaction.ts'
import { inspect, writeNote } from '../state/inspect.ts'
import { showInGraph } from '../state/open.ts'
import { picking, type Purpose } from '../state/picking.ts'
import { language, picture, pinned, select, selection, view } from '../state/view.ts'
import { ExpansionTicks } from './expansion-ticks.tsx'
import { menuKeys, placeMenu } from './menu-keys.ts'
import { MenuItem } from './menu-item.tsx'
import { showPaths } from './paths/focus.ts'

export function NodeMenu({ at }: { readonly at: OpenMenu }) {
  const id = at.entity
  const ticks = useSignal<Ticks>(noTicks)
  // One function for all renderings: another would take the focus from what is being ticked.
  const place = useCallback(
    (element: HTMLElement | null) => (element ? placeMenu(element, at, closeMenus) : undefined),
    [at],
  )
  const gone = collapsible(picture.value, relationships.value.values(), id).length
  return (
    <div
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={t('menu.label', { name: entityName(id) })}
      ref={place}
      onKeyDown={(event) => menuKeys(event, closeMenus)}
    >
      <p class="menu-title" role="presentation">
        {entityName(id)}
      </p>
      <ExpandItem id={id} ticks={ticks.value} />
      <ExpansionTicks id={id} ticks={ticks} />
      <MenuItem
        act={() => collapse(id)}
        disabled={gone === 0}
        aside={gone === 0 ? t('menu.nothing-to-collapse') : formatNumber(gone)}
      >
        {t('menu.collapse')}
      </MenuItem>
      <MenuItem act={() => hide([id])}>{t('menu.hide')}</MenuItem>
      <MenuItem act={() => keepOnly(withNeighbours(id))}>{t('menu.keep')}</MenuItem>
      <MenuItem act={() => togglePin([id])}>{t(pinned.value.includes(id) ? 'menu.unpin' : 'menu.pin')}</MenuItem>
      <hr />
      <RelationItems id={id} />
      <hr />
      <MenuItem act={() => void copy(addressOf(id), { what: `link ${id}`, said: t('menu.copied') })}>
        {t('menu.copy')}
      </MenuItem>
      <MenuItem act={() => inspect(id)}>{t('menu.evidence')}</MenuItem>
      <MenuItem act={() => writeNote(id)}>
        {t(noteOn(picture.value, id) === undefined ? 'note.write' : 'note.change')}
      </MenuItem>
      {view.value.view !== 'graph' && <MenuItem act={() => showInGraph(id, id)}>{t('menu.in-graph')}</MenuItem>}
    </div>
  )
}

interface ExpandItemProps {
  readonly id: string
  readonly ticks: Ticks
}

/** Says how much is not drawn yet, of everything or of what is ticked, and brings the best connected of it. */
function ExpandItem({ id, ticks }: ExpandItemProps) {
  const found = menuCounts.value
  if (found.state !== 'there') {
    const most = Math.min(expansionSize, entities.value.get(id)?.degree ?? expansionSize)
    return (
      <MenuItem act={() => grow(id)} aside={t('menu.expand-hint', { count: most })}>
        {t('menu.expand')}
      </MenuItem>
    )
  }
  const { left } = amountOf(found.rows, drawnRows(id), ticks)
  const ticked = ticks.types.size + ticks.kinds.size > 0
  const again = Object.values(picture.value.broughtBy ?? {}).includes(id)
  const next = left > expansionSize ? t('menu.next', { count: expansionSize }) : t('menu.rest')
  return (
    <MenuItem
      act={() => grow(id, expansionOf(found.rows, ticks))}
      disabled={left === 0}
      aside={left === 0 ? t('menu.nothing-left') : t('menu.left', { count: left })}
    >
      {ticked ? t('menu.expand-ticked') : again && left > 0 ? next : t('menu.expand')}
    </MenuItem>
  )
}

/** What needs another entity: one that is chosen next, or the other of two that are selected. */
function RelationItems({ id }: { readonly id: string }) {
  const chosen = selection.value.filter((each) => entities.value.has(each))
  const other = chosen.length === 2 && chosen.includes(id) ? chosen.find((each) => each !== id) : undefined
  return (
    <>
      {other !== undefined && (
        <MenuItem act={() => showPaths(chosen[0] ?? id, chosen[1] ?? other)}>{t('menu.paths-two')}</MenuItem>
      )}
      <MenuItem act={() => pick(id, 'paths')}>{t('menu.paths')}</MenuItem>
      <MenuItem act={() => pick(id, 'compare')}>{t('menu.compare')}</MenuItem>
    </>
  )
}

function pick(from: string, purpose: Purpose): void {
  select([from])
  picking.value = { from, purpose }
  sheet.value = 'none'
}

const grow = (id: string, expansion: Expansion = {}): void =>
  reporting(expand(id, expansion), () => grow(id, expansion))

/** The entity and those it is joined to by a line that is drawn. */
const withNeighbours = (id: string): readonly string[] => [
  id,
  ...scene.value.edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
]

/** The address of a view that holds this entity alone, selected. */
function addressOf(id: string): string {
  const { search } = encodeView({
    view: 'graph',
    language: language.value,
    picture: { nodes: [id], positions: {}, lens: openLens },
    selection: [id],
  })
  return new URL(location.pathname + search, location.href).href
}
