/** How sure a relationship must be to be shown. */
import type { Lens } from '../../../model/view/view-state.ts'
import { t } from '../../i18n/index.ts'
import { setLeastConfidence } from '../../state/actions/lens.ts'
import { lens } from '../../state/lens.ts'
import { confidenceCounts } from '../../state/lens-counts.ts'
import { Section } from '../section.tsx'
import { FilterRow } from './filter-row.tsx'

const levels: readonly (Lens['minConfidence'] | undefined)[] = [undefined, 'MEDIUM', 'HIGH']

export const ConfidenceRows = () => (
  <Section title={t('confidence.title')}>
    <ul class="choices">
      {levels.map((level) => (
        <li key={level ?? 'LOW'}>
          <FilterRow
            name={level ? t(`confidence.from-${level}`) : t('confidence.any')}
            single
            chosen={lens.value.minConfidence === level}
            all={confidenceCounts.value[level ?? 'LOW']}
            toggle={() => setLeastConfidence(level)}
          />
        </li>
      ))}
    </ul>
  </Section>
)
