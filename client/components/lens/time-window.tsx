/** When: the years of what is on the canvas, the window over them, its playback, and what has no date. */
import { windowName } from '../../i18n/conditions.ts'
import { t } from '../../i18n/index.ts'
import { toggleUndated } from '../../state/actions/lens.ts'
import { lens } from '../../state/lens.ts'
import { undatedCounts, years } from '../../state/lens-counts.ts'
import { neighbouring, pause, play, playing } from '../../state/playback.ts'
import { isCalm } from '../../state/screen.ts'
import { Section } from '../section.tsx'
import { FilterRow } from './filter-row.tsx'
import { YearChart } from './year-chart.tsx'

export function TimeWindow() {
  const axis = years.value
  const { datedOnly = false } = lens.value
  return (
    <div class="time" ref={mount}>
      <Section title={t('time.title')} aside={axis && windowName(lens.value)}>
        {axis ? <YearChart axis={axis} /> : <p class="quiet">{t('time.none')}</p>}
        {axis && axis.bins.length > 1 && <Playback />}
        <FilterRow
          name={t('time.undated')}
          chosen={!datedOnly}
          off={datedOnly}
          shown={undatedCounts.value.shown}
          all={undatedCounts.value.all}
          toggle={toggleUndated}
        />
      </Section>
    </div>
  )
}

/** Nothing plays on where nobody can stop it. */
const mount = (element: HTMLElement | null): (() => void) | undefined => (element ? pause : undefined)

/** Where motion is not wanted, the window goes on by hand alone. */
function Playback() {
  const [earlier, later] = [neighbouring(-1), neighbouring(1)]
  return (
    <p class="playback">
      <button type="button" class="link" disabled={playing.value || !earlier} onClick={earlier}>
        {t('time.earlier')}
      </button>
      {!isCalm.value && (
        <button type="button" class="link" title={t('time.play-title')} onClick={playing.value ? pause : play}>
          {playing.value ? t('time.pause') : t('time.play')}
        </button>
      )}
      <button type="button" class="link" disabled={playing.value || !later} onClick={later}>
        {t('time.later')}
      </button>
    </p>
  )
}
