/** A row that filters: a box that says whether it is chosen, a name, how many are shown of how many. */
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { BoxSign, RingSign } from '../signs.tsx'

interface FilterRowProps {
  readonly name: string
  readonly chosen: boolean
  /** One of several, of which exactly one is chosen. */
  readonly single?: boolean
  /** Chosen with something that holds it. */
  readonly implied?: boolean
  /** What it stands for is hidden. */
  readonly off?: boolean
  /** Without it only `all` is said. */
  readonly shown?: number
  readonly all: number
  /** How deep it lies in what holds it. */
  readonly depth?: number
  readonly toggle: () => void
}

export const FilterRow = ({
  name,
  chosen,
  single = false,
  implied = false,
  off = false,
  shown,
  all,
  depth = 0,
  toggle,
}: FilterRowProps) => (
  <button
    type="button"
    class={`legend-row filter-row ${off ? 'off' : ''} ${depth > 0 ? 'part' : ''}`}
    aria-pressed={chosen || implied}
    onClick={toggle}
  >
    {single ? <RingSign chosen={chosen} /> : <BoxSign checked={chosen ? 'yes' : implied ? 'implied' : 'no'} />}
    <span class="name" title={name}>
      {name}
    </span>{' '}
    {shown === undefined ? (
      <span class="all-links">{formatNumber(all)}</span>
    ) : (
      <>
        <span class="shown">{formatNumber(shown)}</span>
        <span class="unseen"> {t('lens.of')} </span>
        <span class="all">{formatNumber(all)}</span>
      </>
    )}
  </button>
)
