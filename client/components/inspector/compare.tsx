/** What the selected entities share and what only one of them has, as lists; each list can be brought onto the canvas. */
import { t } from '../../i18n/index.ts'
import { entityName } from '../../i18n/sentences.ts'
import { nameIn } from '../../i18n/text-in.ts'
import { expansionSize } from '../../state/actions/expand.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { addShared } from '../../state/actions/shared.ts'
import { compared, comparison, type LinkedEntities } from '../../state/compare.ts'
import { openEntity } from '../../state/open.ts'
import { picture } from '../../state/view.ts'
import { DetailState } from '../detail-state.tsx'
import { FoldingList } from '../folding-list.tsx'
import { Mark } from '../mark.tsx'
import { Section } from '../section.tsx'

export function Compare() {
  const ids = compared.value
  if (ids.length === 0) return null
  const detail = comparison()
  if (detail.state !== 'there') return <DetailState of={detail} />
  const { shared, alone } = detail.value
  return (
    <>
      <LinkedSection
        title={ids.length === 2 ? t('compare.shared-two') : t('compare.shared-all', { count: ids.length })}
        linked={shared}
        to={ids}
        none={t('compare.none')}
      />
      {alone.map(({ id, linked }) => (
        <LinkedSection
          key={id}
          title={t('compare.alone', { name: entityName(id) })}
          linked={linked}
          to={[id]}
          none={t('compare.none-alone')}
        />
      ))}
    </>
  )
}

interface LinkedSectionProps {
  readonly title: string
  readonly linked: LinkedEntities
  /** What they are linked to. */
  readonly to: readonly string[]
  readonly none: string
}

function LinkedSection({ title, linked: { nodes, totalCount }, to, none }: LinkedSectionProps) {
  const drawn = new Set(picture.value.nodes)
  const fresh = nodes.filter(({ id }) => !drawn.has(id)).map(({ id }) => id)
  const first = fresh.slice(0, expansionSize)
  const bring = () => reporting(addShared(first, to), bring)
  const all = first.length === fresh.length && nodes.length === totalCount
  return (
    <Section title={title} aside={t('count.nodes', { count: totalCount })}>
      {totalCount === 0 && <p class="quiet">{none}</p>}
      <FoldingList items={nodes} first={to.length > 1 ? 12 : 5} keyOf={({ id }) => id} class="rows">
        {(node) => (
          <button
            type="button"
            class={`row ${drawn.has(node.id) ? '' : 'not-drawn'}`}
            title={drawn.has(node.id) ? undefined : t('links.not-drawn')}
            onClick={() => openEntity(node.id)}
          >
            <Mark kind={node.kind} />
            <span class="end">{nameIn(node)}</span>
          </button>
        )}
      </FoldingList>
      {first.length > 0 && (
        <p class="actions">
          <button type="button" class="link" onClick={bring}>
            {t(all ? 'compare.show' : 'compare.show-best', { count: first.length })}
          </button>
        </p>
      )}
    </Section>
  )
}
