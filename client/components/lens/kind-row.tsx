/** A kind in the legend: its sign, its name, how many are shown of how many; pressed, it filters. */
import { computed } from '@preact/signals'
import { type EntityKind, kindByName } from '../../../model/kinds/index.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { toggleKind } from '../../state/actions/lens.ts'
import { entities, passing } from '../../state/elements.ts'
import { kindTotals } from '../../state/session.ts'
import { language, picture } from '../../state/view.ts'
import { Mark } from '../mark.tsx'

/** Nodes of each kind that the lens lets through. */
const shownByKind = computed(() => countBy(passing.value.nodes.map(({ kind }) => kind)))
/** Nodes of each kind on the canvas, hidden or not. */
const drawnByKind = computed(() => countBy(picture.value.nodes.flatMap((id) => entities.value.get(id)?.kind ?? [])))

const countBy = (all: readonly EntityKind[]): ReadonlyMap<EntityKind, number> =>
  all.reduce((counts, kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1), new Map<EntityKind, number>())

export function KindRow({ kind }: { readonly kind: EntityKind }) {
  const on = !picture.value.lens.kindsOff.includes(kind)
  const shown = shownByKind.value.get(kind) ?? 0
  const all = kindTotals.value.get(kind) ?? 0
  const name = kindByName[kind].plural[language.value]
  const state = !on ? 'off' : drawnByKind.value.has(kind) ? '' : 'absent'
  return (
    <li>
      <button type="button" class={`legend-row ${state}`} aria-pressed={on} onClick={() => toggleKind(kind)}>
        <Mark kind={kind} />
        <span class="name">{name}</span> <span class="shown">{formatNumber(shown)}</span>
        <span class="unseen"> {t('lens.of')} </span>
        <span class="all">{formatNumber(all)}</span>
      </button>
    </li>
  )
}
