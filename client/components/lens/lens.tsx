/** The panel on the left: legend, filter and count in one. */
import { kinds } from '../../../model/kinds/index.ts'
import { families, type Family } from '../../../model/kinds/kind.ts'
import { t } from '../../i18n/index.ts'
import { sheet } from '../../state/interaction.ts'
import { lensPanel } from '../../state/panels.ts'
import { isPhone } from '../../state/screen.ts'
import { kindTotals } from '../../state/session.ts'
import { picture } from '../../state/view.ts'
import { lazy } from '../lazy.tsx'
import { PanelEdge } from '../panel-edge.tsx'
import { SheetHandle } from '../sheet-handle.tsx'
import { KindRow } from './kind-row.tsx'
import { LinkRows } from './link-rows.tsx'

const LegendKey = lazy(async () => (await import('../drawing/drawing-key.tsx')).LegendKey)
const Filters = lazy(async () => (await import('./filters.tsx')).Filters)

export function Lens() {
  const open = isPhone.value ? sheet.value === 'lens' : lensPanel.open.value
  if (!open) return null
  return (
    <aside id="lens" class="panel lens" aria-label={t('lens.title')}>
      {isPhone.value && <SheetHandle sheetName="lens" open />}
      <div class="panel-body">
        <header class="lens-head">
          <h2>{t('lens.title')}</h2>
          <span class="aside">{t('lens.shown-all')}</span>
        </header>
        {picture.value.drawing && <LegendKey />}
        {families.map((family) => (
          <FamilyGroup key={family} family={family} />
        ))}
        <LinkRows />
        <Filters />
      </div>
      {!isPhone.value && <PanelEdge panel={lensPanel} side="right" label={t('lens.resize')} controls="lens" />}
    </aside>
  )
}

/** Kinds that the dataset does not have are left out. */
function FamilyGroup({ family }: { readonly family: Family }) {
  const members = kinds.filter((each) => each.family === family && (kindTotals.value.get(each.kind) ?? 0) > 0)
  if (members.length === 0) return null
  return (
    <section class={`family hue-${family}`}>
      <h3>{t(`family.${family}`)}</h3>
      <ul>
        {members.map(({ kind }) => (
          <KindRow key={kind} kind={kind} />
        ))}
      </ul>
    </section>
  )
}
