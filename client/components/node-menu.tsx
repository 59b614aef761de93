/** The menu of a node: what can be done with it, and how many relationships of each type it has before any is loaded. */
import type { ComponentChildren } from 'preact'
import { encodeView } from '../../model/view/url-codec.ts'
import { openLens } from '../../model/view/view-state.ts'
import { formatNumber } from '../i18n/format.ts'
import { t } from '../i18n/index.ts'
import { entityName, reasonOf, verbOf } from '../i18n/sentences.ts'
import { expand, type Expansion, expansionSize } from '../state/actions/expand.ts'
import { collapse, hide, keepOnly } from '../state/actions/remove.ts'
import { reporting } from '../state/actions/reporting.ts'
import { copy } from '../state/clipboard.ts'
import { entities, scene } from '../state/elements.ts'
import { menuCounts, type TypeCount } from '../state/expansion-menu.ts'
import { menu, type OpenMenu, sheet } from '../state/interaction.ts'
import { inspectorPanel } from '../state/panels.ts'
import { language, select } from '../state/view.ts'
import { menuKeys, placeMenu } from './menu-keys.ts'

const close = (): void => {
  menu.value = undefined
}

export const NodeMenu = () => (menu.value ? <OpenNodeMenu key={menu.value.entity} at={menu.value} /> : null)

function OpenNodeMenu({ at }: { readonly at: OpenMenu }) {
  const id = at.entity
  const most = Math.min(expansionSize, entities.value.get(id)?.degree ?? expansionSize)
  return (
    <div
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={t('menu.label', { name: entityName(id) })}
      ref={(element) => (element ? placeMenu(element, at, close) : undefined)}
      onKeyDown={(event) => menuKeys(event, close)}
    >
      <p class="menu-title" role="presentation">
        {entityName(id)}
      </p>
      <Item act={() => grow(id)} aside={t('menu.expand-hint', { count: most })}>
        {t('menu.expand')}
      </Item>
      <TypeItems id={id} />
      <Item act={() => collapse(id)}>{t('menu.collapse')}</Item>
      <Item act={() => hide([id])}>{t('menu.hide')}</Item>
      <Item act={() => keepOnly(withNeighbours(id))}>{t('menu.keep')}</Item>
      <hr />
      <Item act={() => void copy(addressOf(id), { what: `link ${id}`, said: t('menu.copied') })}>{t('menu.copy')}</Item>
      <Item act={() => openEvidence(id)}>{t('menu.evidence')}</Item>
    </div>
  )
}

interface ItemProps {
  readonly act: () => void
  readonly aside?: string
  readonly children: ComponentChildren
}

const Item = ({ act, aside, children }: ItemProps) => (
  <button
    type="button"
    role="menuitem"
    tabIndex={-1}
    onClick={() => {
      close()
      act()
    }}
  >
    <span>{children}</span>
    {aside !== undefined && <span class="aside">{aside}</span>}
  </button>
)

function TypeItems({ id }: { readonly id: string }) {
  const found = menuCounts.value
  if (found.state === 'waiting') return null
  if (found.state === 'failed')
    return <p class="menu-word failure">{t('failed.here', { reason: reasonOf(found.error) })}</p>
  if (found.counts.length === 0) return <p class="menu-word">{t('menu.by-type-none')}</p>
  return (
    <fieldset class="menu-types" aria-label={t('menu.by-type')}>
      <p class="menu-word" role="presentation">
        {t('menu.by-type')}
      </p>
      {found.counts.map((each) => (
        <Item key={`${each.type} ${each.direction}`} act={() => grow(id, only(each))} aside={formatNumber(each.count)}>
          {verbOf(each.type, each.direction)}
        </Item>
      ))}
    </fieldset>
  )
}

const only = ({ type, direction }: TypeCount): Expansion => ({ types: [type], direction })

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

function openEvidence(id: string): void {
  select([id])
  inspectorPanel.open.value = true
  sheet.value = 'inspector'
}
