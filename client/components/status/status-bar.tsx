/** The bar at the bottom: how much is drawn, steps, layout, zoom, and work under way. */
import { fit, zoomBy, zoomLevel } from '../../graph/canvas-commands.ts'
import { formatPercent } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { drawnRelationships, passing, scene } from '../../state/elements.ts'
import { workingLong } from '../../state/patience.ts'
import { selection, view } from '../../state/view.ts'
import { DrawingButton } from '../drawing/drawing-button.tsx'
import { lazy } from '../lazy.tsx'
import { LayoutMenu } from './layout-menu.tsx'
import { StepsButton } from './steps.tsx'
import { RedoButton, UndoButton } from './undo-buttons.tsx'

const GroupControl = lazy(async () => (await import('../groups/group-control.tsx')).GroupControl)

/** How much one press of + or − magnifies. */
const zoomStep = 1.25

export const StatusBar = () => (
  <footer class="status" aria-label={t('status.label')}>
    <span class="counts">{counts()}</span>
    <span class="group">
      <UndoButton />
      <RedoButton />
      <StepsButton />
    </span>
    {view.value.view === 'graph' && <GraphTools />}
    {workingLong.value && <output class="working">{t('working')}</output>}
    <span class="status-end">
      {view.value.view === 'table' && <span class="hint">{t('table.keys')}</span>}
      {selection.value.length > 0 && t('count.selected', { count: selection.value.length })}
    </span>
  </footer>
)

/** "44 nodes · 110 links"; lines that bundle several relationships say how many they hold. */
function counts(): string {
  const { edges, groups = [] } = scene.value
  const nodes = t('count.nodes', { count: passing.value.nodes.length })
  const inside = groups.reduce((sum, group) => sum + group.inside.length, 0)
  const links = t('count.links', { count: edges.length })
  const held = drawnRelationships.value.length - inside
  const relations = t('count.relations', { count: held })
  return [
    groups.length > 0 ? t('count.in-groups', { nodes, groups: t('count.groups', { count: groups.length }) }) : nodes,
    held > edges.length ? t('count.lines-hold', { links, relations }) : links,
    ...(inside > 0 ? [t('count.inside', { count: inside })] : []),
  ].join(' · ')
}

const GraphTools = () => (
  <span class="group">
    <LayoutMenu />
    <DrawingButton />
    <GroupControl />
    <button type="button" class="plain" title={t('fit.title')} aria-keyshortcuts="f" onClick={fit}>
      {t('fit')}
    </button>
    <span class="zoom">
      <button
        type="button"
        class="plain"
        aria-label={t('zoom.out')}
        title={t('zoom.out')}
        onClick={() => zoomBy(1 / zoomStep)}
      >
        −
      </button>
      <span class="zoom-level">{t('zoom', { percent: formatPercent(zoomLevel.value) })}</span>
      <button
        type="button"
        class="plain"
        aria-label={t('zoom.in')}
        title={t('zoom.in')}
        onClick={() => zoomBy(zoomStep)}
      >
        +
      </button>
    </span>
  </span>
)
