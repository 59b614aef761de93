/** The relationship types of the canvas: each on or off, with how many are shown of how many. */
import { t } from '../../i18n/index.ts'
import { verbOf } from '../../i18n/sentences.ts'
import { switchTypesOff, toggleType } from '../../state/actions/lens.ts'
import { lens } from '../../state/lens.ts'
import { typeCounts } from '../../state/lens-counts.ts'
import { typesFold } from '../../state/panels.ts'
import { FilterRow } from './filter-row.tsx'
import { Fold } from './fold.tsx'

export function TypeRows() {
  const types = typeCounts.value
  const off = new Set(lens.value.typesOff)
  const on = types.filter(({ id }) => !off.has(id))
  return (
    <Fold id="lens-types" title={t('types.title')} aside={t('types.count', { count: types.length })} open={typesFold}>
      <p class="row-actions">
        <button type="button" class="link" disabled={off.size === 0} onClick={() => switchTypesOff([])}>
          {t('types.all-on')}
        </button>
        <button
          type="button"
          class="link"
          disabled={on.length === 0}
          onClick={() => switchTypesOff(on.map(({ id }) => id))}
        >
          {t('types.all-off')}
        </button>
      </p>
      <ul>
        {types.map(({ id, shown, all }) => (
          <li key={id}>
            <FilterRow
              name={verbOf(id)}
              chosen={!off.has(id)}
              off={off.has(id)}
              shown={shown}
              all={all}
              toggle={() => toggleType(id)}
            />
          </li>
        ))}
      </ul>
    </Fold>
  )
}
