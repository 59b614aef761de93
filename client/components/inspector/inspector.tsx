/** The panel on the right: what is selected, or where to start. */
import { isOfGroups } from '../../../model/view/grouping.ts'
import { t } from '../../i18n/index.ts'
import { entities, relationships } from '../../state/elements.ts'
import { sheet } from '../../state/interaction.ts'
import { inspectorPanel } from '../../state/panels.ts'
import { showsPaths } from '../../state/paths.ts'
import { isPhone } from '../../state/screen.ts'
import { pathQuestion, selection, view } from '../../state/view.ts'
import { lazy } from '../lazy.tsx'
import { PanelEdge } from '../panel-edge.tsx'
import { returnToPaths, takeLostFocus } from '../paths/focus.ts'
import { SheetHandle } from '../sheet-handle.tsx'
import { StartCard } from './start-card.tsx'

const EntityPanel = lazy(async () => (await import('./entity-panel.tsx')).EntityPanel)
const RelationshipPanel = lazy(async () => (await import('./relationship-panel.tsx')).RelationshipPanel)
const SeveralPanel = lazy(async () => (await import('./several-panel.tsx')).SeveralPanel)
const GroupPanel = lazy(async () => (await import('../groups/group-panel.tsx')).GroupPanel)
const PathsPanel = lazy(async () => (await import('../paths/paths-panel.tsx')).PathsPanel)

export function Inspector() {
  const open = isPhone.value ? sheet.value === 'inspector' : inspectorPanel.open.value && hasWords()
  const peeks =
    isPhone.value && !open && sheet.value === 'none' && (selection.value.length > 0 || pathQuestion.value !== undefined)
  if (!open && !peeks) return null
  return (
    <aside id="inspector" class={`panel inspector ${peeks ? 'peeking' : ''}`} aria-label={t('inspector.title')}>
      {isPhone.value ? (
        <SheetHandle sheetName="inspector" open={open} />
      ) : (
        <PanelEdge panel={inspectorPanel} side="left" label={t('inspector.resize')} controls="inspector" />
      )}
      <div class="panel-body">
        {showsPaths.value ? (
          <PathsPanel brief={peeks} />
        ) : (
          <>
            {pathQuestion.value && (
              <button type="button" class="link back-to-paths" ref={takeLostFocus} onClick={returnToPaths}>
                {t('paths.back')}
              </button>
            )}
            <Selected brief={peeks} />
          </>
        )}
      </div>
    </aside>
  )
}

/** Beside the table, which needs the width, there is no start card. */
const hasWords = (): boolean =>
  selection.value.length > 0 || view.value.view === 'graph' || pathQuestion.value !== undefined

function Selected({ brief }: { readonly brief: boolean }) {
  const [id, ...others] = selection.value
  if (id === undefined) return <StartCard />
  if (others.length > 0) return <SeveralPanel brief={brief} />
  if (isOfGroups(id)) return <GroupPanel key={id} id={id} brief={brief} />
  const relationship = relationships.value.get(id)
  if (relationship) return <RelationshipPanel key={id} relationship={relationship} brief={brief} />
  const entity = entities.value.get(id)
  return entity ? <EntityPanel key={id} entity={entity} brief={brief} /> : <StartCard />
}
