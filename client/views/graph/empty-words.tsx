/** Why the view shows nothing, and the next step; in the place where the picture would be. */
import { isOpen } from '../../../model/view/view-state.ts'
import { t } from '../../i18n/index.ts'
import { clearLens } from '../../state/actions/lens.ts'
import { scene } from '../../state/elements.ts'
import { picture } from '../../state/view.ts'

export function EmptyWords() {
  const { nodes, edges, hidden } = scene.value
  const words = () => {
    if (picture.value.nodes.length === 0) return t('graph.empty')
    if (nodes.length === 0 && hidden.nodes > 0) return t('graph.all-hidden', { count: hidden.nodes })
    return edges.length === 0 && hidden.relationships > 0 ? t('graph.no-link') : undefined
  }
  const text = words()
  if (text === undefined) return null
  return (
    <p class="empty-words">
      {text}{' '}
      {isOpen(picture.value.lens) ? (
        t('graph.empty-next')
      ) : (
        <button type="button" class="link" onClick={clearLens}>
          {t('graph.take-off')}
        </button>
      )}
    </p>
  )
}
