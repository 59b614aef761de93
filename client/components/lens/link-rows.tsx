/** Links in the legend: stated, inferred, several in one line, contested. */
import type { ComponentChildren } from 'preact'
import type { Basis } from '../../../model/vocabulary.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { onlyBasis, toggleContested } from '../../state/actions/lens.ts'
import { passing } from '../../state/elements.ts'
import { picture } from '../../state/view.ts'
import { ContestedSign, LineSample } from '../signs.tsx'
import { afterToggle } from './basis-toggle.ts'

export function LinkRows() {
  const { edges } = passing.value
  const { contestedOnly = false } = picture.value.lens
  const several = edges.filter(({ relationships }) => relationships.length > 1).length
  return (
    <section class="section link-rows">
      <header class="section-head">
        <h3>{t('links.title')}</h3>
        <span class="aside">{t('links.drawn', { count: edges.length })}</span>
      </header>
      <ul>
        <li>
          <BasisRow basis="STATED" name={t('links.stated')} count={edges.filter(({ inferred }) => !inferred).length} />
        </li>
        <li>
          <BasisRow
            basis="INFERRED"
            name={t('links.inferred')}
            count={edges.filter(({ inferred }) => inferred).length}
          />
        </li>
        <li class="legend-row still">
          <LineSample of="several" />
          <span class="name">{t('links.several')}</span>
          <span class="all-links">{formatNumber(several)}</span>
        </li>
        <li>
          <LinkToggle
            on={contestedOnly}
            change={toggleContested}
            count={edges.filter(({ contested }) => contested).length}
            name={t('links.contested')}
          >
            <ContestedSign />
          </LinkToggle>
        </li>
      </ul>
    </section>
  )
}

interface BasisRowProps {
  readonly basis: Basis
  readonly name: string
  readonly count: number
}

function BasisRow({ basis, name, count }: BasisRowProps) {
  const shown = picture.value.lens.basis
  const on = shown === undefined || shown === basis
  return (
    <LinkToggle on={on} off={!on} change={() => onlyBasis(afterToggle(shown, basis))} name={name} count={count}>
      <LineSample of={basis === 'STATED' ? 'stated' : 'inferred'} />
    </LinkToggle>
  )
}

interface LinkToggleProps {
  readonly on: boolean
  /** Hides its own kind of link at the moment. */
  readonly off?: boolean
  readonly change: () => void
  readonly name: string
  readonly count: number
  readonly children: ComponentChildren
}

const LinkToggle = ({ on, off = false, change, name, count, children }: LinkToggleProps) => (
  <button type="button" class={`legend-row ${off ? 'off' : ''}`} aria-pressed={on} onClick={change}>
    {children}
    <span class="name">{name}</span>
    <span class="all-links">{formatNumber(count)}</span>
  </button>
)
