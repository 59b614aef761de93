/** The graph: the canvas, the words for when there is nothing to see, and the same as a list for screen readers. */
import { mountCanvas } from '../../graph/canvas.ts'
import { marksOf } from '../../../model/view/scene.ts'
import { t } from '../../i18n/index.ts'
import { lazy } from '../../components/lazy.tsx'
import { scene } from '../../state/elements.ts'
import { lensPanel } from '../../state/panels.ts'
import { isPhone } from '../../state/screen.ts'
import { picture, show } from '../../state/view.ts'
import { EmptyWords } from './empty-words.tsx'
import { SpokenList } from './spoken-list.tsx'

const CornerKey = lazy(async () => (await import('../../components/drawing/drawing-key.tsx')).CornerKey)

const keysId = 'graph-keys'

export const GraphView = () => (
  <div class="graph-view">
    <button type="button" class="skip" onClick={() => show('table')}>
      {t('page.skip-table')}
    </button>
    <Canvas />
    <p id={keysId} class="unseen">
      {t('graph.keys')}
    </p>
    <EmptyWords />
    {picture.value.drawing && (isPhone.value || !lensPanel.open.value) && <CornerKey />}
    <SpokenList />
  </div>
)

function Canvas() {
  const { edges } = scene.value
  const nodes = marksOf(scene.value)
  const label = t('graph.label', {
    nodes: t('count.nodes', { count: nodes.length }),
    links: t('count.links', { count: edges.length }),
  })
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application has its own keys
  return <div class="canvas" role="application" tabIndex={0} aria-label={label} aria-describedby={keysId} ref={mount} />
}

/** One function for every rendering, so that the canvas stays mounted. */
const mount = (element: HTMLElement | null): (() => void) | undefined => (element ? mountCanvas(element) : undefined)
