/** Bars by year under a window whose edges can be dragged by mouse, finger and keyboard. */
import { beginningOfTime, daySpan, endOfTime } from '../../../model/partial-date.ts'
import { type YearAxis, type YearBin, yearPoint } from '../../../model/view/year-axis.ts'
import { closed } from '../../../model/view/year-window.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { lens } from '../../state/lens.ts'
import { yearWindow } from '../../state/playback.ts'
import { edgeKeys, edgeLeft, plotPointer } from './year-drag.ts'

interface ChartProps {
  readonly axis: YearAxis
}

export function YearChart({ axis }: ChartProps) {
  const { from, to } = closed(yearWindow.value, axis)
  const most = Math.max(1, ...axis.bins.map(({ count }) => count))
  return (
    <figure class="years" aria-label={t('time.chart')}>
      <div class="years-plot" {...plotPointer(axis)}>
        {axis.bins.map((bin) => (
          <span
            key={bin.from}
            class={`year-bar ${bin.to < from || bin.from > to ? 'out' : ''}`}
            title={binName(bin)}
            style={{ height: bin.count === 0 ? 0 : `max(2px, ${Math.sqrt(bin.count / most) * 100}%)` }}
          />
        ))}
        <Edge axis={axis} side="from" />
        <Edge axis={axis} side="to" />
      </div>
      <YearLabels axis={axis} />
      <ul class="unseen">
        {axis.bins
          .filter(({ count }) => count > 0)
          .map((bin) => (
            <li key={bin.from}>{binName(bin)}</li>
          ))}
      </ul>
    </figure>
  )
}

/** "2018: 41 links"; years are written without a separator. */
const binName = ({ from, to, count }: YearBin): string =>
  from === to
    ? t('time.year', { year: String(from), count })
    : t('time.years', { from: String(from), to: String(to), count })

function Edge({ axis, side }: ChartProps & { readonly side: 'from' | 'to' }) {
  const year = closed(yearWindow.value, axis)[side]
  const date = lens.value[side]
  const text = date !== undefined ? formatDate(date) : t('time.no-limit', { year: String(year) })
  const first = lens.value.from === undefined ? beginningOfTime : daySpan(lens.value.from).first
  const last = lens.value.to === undefined ? endOfTime : daySpan(lens.value.to).last
  const point = side === 'from' ? yearPoint(first) : yearPoint(last) + 1 / 365
  return (
    <div
      class={`year-edge ${side}`}
      data-edge={side}
      role="slider"
      tabIndex={0}
      aria-label={t(`time.${side}`)}
      aria-valuemin={axis.first}
      aria-valuemax={axis.last}
      aria-valuenow={year}
      aria-valuetext={text}
      style={{ left: `${edgeLeft(point, axis)}%` }}
      {...edgeKeys(side, axis)}
    />
  )
}

/** As many years as fit, from the first on. */
function YearLabels({ axis: { bins } }: ChartProps) {
  const every = Math.ceil(bins.length / 6)
  return (
    <p class="year-labels" aria-hidden="true">
      {bins.map(({ from }, index) => (
        <span key={from}>{index % every === 0 && <span>{from}</span>}</span>
      ))}
    </p>
  )
}
