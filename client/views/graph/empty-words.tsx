/** Why the view shows nothing, and the next step; in the place where the picture would be. */
import { type WayOut, wayOut } from '../../../model/view/way-out.ts'
import { conditionName } from '../../i18n/conditions.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { clearLens, takeOff } from '../../state/actions/lens.ts'
import { entities, passing, relationships } from '../../state/elements.ts'
import { earlierLenses, lens, lensConditions } from '../../state/lens.ts'
import { picture } from '../../state/view.ts'

export function EmptyWords() {
  const { nodes, edges, hidden } = passing.value
  if (picture.value.nodes.length === 0)
    return (
      <p class="empty-words">
        {t('graph.empty')} {t('graph.empty-next')}
      </p>
    )
  if (nodes.length === 0 && hidden.nodes > 0) return <NothingPasses what="nodes" />
  return edges.length === 0 && hidden.relationships > 0 ? <NothingPasses what="links" /> : null
}

/** Names the filter to take off: the one set last of those that hide everything by themselves. */
function NothingPasses({ what }: { readonly what: 'nodes' | 'links' }) {
  const conditions = lensConditions.value
  const [only] = conditions.length === 1 ? conditions : []
  const way = wayOut(
    {
      picture: { ...picture.value, lens: lens.value },
      entities: entities.value,
      relationships: relationships.value.values(),
    },
    earlierLenses(),
  )
  return (
    <p class="empty-words">
      {only ? t(`empty.${what}-one`, { name: conditionName(only) }) : t(`empty.${what}`, { count: conditions.length })}{' '}
      {!only && way && `${hides(way)} `}
      <button type="button" class="link" onClick={() => (way ? takeOff(way.condition) : clearLens())}>
        {way ? t('empty.take-off') : t('graph.take-off')}
      </button>
    </p>
  )
}

/** "The last one, “stated only”, hides 12 links." */
function hides({ condition, latest, nodes, relationships: links }: WayOut): string {
  const parts = [
    ...(nodes > 0 ? [t('count.nodes', { count: nodes })] : []),
    ...(links > 0 ? [t('count.links', { count: links })] : []),
  ]
  return t(latest ? 'empty.latest' : 'empty.one-of', { name: conditionName(condition), what: formatList(parts) })
}
