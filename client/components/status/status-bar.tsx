/** The bar at the bottom: how much is drawn, steps, layout, zoom, and work under way. */
import { fit, zoomBy, zoomLevel } from '../../graph/canvas-commands.ts'
import { formatPercent } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { drawnRelationships, scene } from '../../state/elements.ts'
import { workingLong } from '../../state/patience.ts'
import { selection, view } from '../../state/view.ts'
import { DrawingButton } from '../drawing/drawing-button.tsx'
import { LayoutMenu } from './layout-menu.tsx'
import { StepsButton } from './steps.tsx'
import { RedoButton, UndoButton } from './undo-buttons.tsx'

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
  const { nodes, edges } = scene.value
  const links = t('count.links', { count: edges.length })
  const held = drawnRelationships.value.length
  const relations = t('count.relations', { count: held })
  return [
    t('count.nodes', { count: nodes.length }),
    held > edges.length ? t('count.lines-hold', { links, relations }) : links,
  ].join(' · ')
}

const GraphTools = () => (
  <span class="group">
    <LayoutMenu />
    <DrawingButton />
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
