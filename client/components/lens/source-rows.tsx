/** The sources of what is on the canvas: only what rests on those chosen is shown; none chosen shows all. */
import { sourceTitle } from '../../i18n/conditions.ts'
import { compareNames } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { onlySources } from '../../state/actions/lens.ts'
import { lens } from '../../state/lens.ts'
import { sourceCounts } from '../../state/lens-counts.ts'
import { sourcesFold } from '../../state/panels.ts'
import { sourceParents } from '../../state/session.ts'
import { FilterRow } from './filter-row.tsx'
import { Fold } from './fold.tsx'
import { afterPress, containersOf } from './source-choice.ts'

export function SourceRows() {
  const counts = sourceCounts.value
  const { sources: chosen = [] } = lens.value
  const parents = sourceParents.value
  return (
    <Fold id="lens-sources" title={t('sources.title')} aside={aside(counts.size, chosen.length)} open={sourcesFold}>
      <p class="quiet">
        {counts.size === 0 ? t('sources.none') : t(chosen.length === 0 ? 'sources.all' : 'sources.only')}
      </p>
      <ul>
        {inOrder([...counts.keys()], parents).map((id) => {
          const implied = containersOf(id, parents).some((each) => chosen.includes(each))
          const on = chosen.includes(id) || implied
          return (
            <li key={id}>
              <FilterRow
                name={sourceTitle(id)}
                chosen={chosen.includes(id)}
                implied={implied}
                off={chosen.length > 0 && !on}
                shown={counts.get(id)?.shown ?? 0}
                all={counts.get(id)?.all ?? 0}
                depth={containersOf(id, parents).length}
                toggle={() => onlySources(afterPress({ chosen, parents }, id))}
              />
            </li>
          )
        })}
      </ul>
    </Fold>
  )
}

const aside = (all: number, chosen: number): string =>
  chosen === 0 ? t('sources.count', { count: all }) : t('chip.sources', { count: chosen })

/** By title, each followed by its parts. */
function inOrder(ids: readonly string[], parents: ReadonlyMap<string, string>): readonly string[] {
  const known = new Set(ids)
  const sorted = ids.toSorted((a, b) => compareNames(sourceTitle(a), sourceTitle(b)))
  const holderOf = (id: string): string | undefined => containersOf(id, parents).find((each) => known.has(each))
  const withParts = (id: string): readonly string[] => [
    id,
    ...sorted.filter((each) => holderOf(each) === id).flatMap(withParts),
  ]
  return sorted.filter((id) => holderOf(id) === undefined).flatMap(withParts)
}
