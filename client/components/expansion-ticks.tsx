/** The types, directions and kinds that an expansion can be held to, each with what is not drawn yet and how much there is. */
import type { Signal } from '@preact/signals'
import { kindByName } from '../../model/kinds/index.ts'
import { isOpen } from '../../model/view/view-state.ts'
import { formatNumber } from '../i18n/format.ts'
import { t } from '../i18n/index.ts'
import { reasonOf, verbOf } from '../i18n/sentences.ts'
import { type Amount, choiceKey, kindsToTick, type Ticks, toggled, typesToTick } from '../state/expansion-choice.ts'
import { drawnRows } from '../state/expansion-counts.ts'
import { menuCounts } from '../state/expansion-menu.ts'
import { language, picture } from '../state/view.ts'
import { Mark } from './mark.tsx'
import { MenuTick } from './menu-item.tsx'

interface ExpansionTicksProps {
  readonly id: string
  readonly ticks: Signal<Ticks>
}

export function ExpansionTicks({ id, ticks }: ExpansionTicksProps) {
  const found = menuCounts.value
  if (found.state === 'waiting') return null
  if (found.state === 'failed')
    return <p class="menu-word failure">{t('failed.here', { reason: reasonOf(found.error) })}</p>
  const drawn = drawnRows(id)
  const types = typesToTick(found.rows, drawn, ticks.value)
  const kinds = kindsToTick(found.rows, drawn, ticks.value)
  const { lens } = picture.value
  return (
    <div class="menu-types" role="presentation">
      {!isOpen(lens) && (
        <p class="menu-word">{t(lens.contestedOnly === undefined ? 'menu.filters' : 'menu.contested')}</p>
      )}
      {found.rows.length === 0 && <p class="menu-word">{t('menu.by-type-none')}</p>}
      {types.length > 0 && <Head title={t('menu.by-type')} />}
      {types.length > 0 && (
        <fieldset aria-label={t('menu.by-type')}>
          {types.map((each) => (
            <MenuTick
              key={choiceKey(each)}
              ticked={ticks.value.types.has(choiceKey(each))}
              toggle={() => (ticks.value = { ...ticks.value, types: toggled(ticks.value.types, choiceKey(each)) })}
              aside={<LeftOf amount={each} />}
            >
              {verbOf(each.type, each.direction)}
            </MenuTick>
          ))}
        </fieldset>
      )}
      {kinds.length > 1 && <Head title={t('menu.by-kind')} />}
      {kinds.length > 1 && (
        <fieldset aria-label={t('menu.by-kind')}>
          {kinds.map((each) => (
            <MenuTick
              key={each.kind}
              ticked={ticks.value.kinds.has(each.kind)}
              toggle={() => (ticks.value = { ...ticks.value, kinds: toggled(ticks.value.kinds, each.kind) })}
              aside={<LeftOf amount={each} />}
            >
              <Mark kind={each.kind} /> {kindByName[each.kind].plural[language.value]}
            </MenuTick>
          ))}
        </fieldset>
      )}
    </div>
  )
}

/** Both heads stay in sight, whichever group is scrolled to. */
const Head = ({ title }: { readonly title: string }) => (
  <p class="menu-word menu-head" role="presentation">
    <span>{title}</span> <span>{t('menu.left-all')}</span>
  </p>
)

const LeftOf = ({ amount: { left, all } }: { readonly amount: Amount }) => (
  <>
    <strong>{formatNumber(left)}</strong> <span class="of-all">/ {formatNumber(all)}</span>
  </>
)
