/** What the documents do not agree on: the readings in columns, each with its passage, and what is settled. */
import type { DisputePartsFragment } from '../../api/generated/operations.ts'
import { t } from '../../i18n/index.ts'
import { textIn } from '../../i18n/text-in.ts'
import { FoldingList } from '../folding-list.tsx'
import { Section } from '../section.tsx'
import { ContestedSign } from '../signs.tsx'
import { Words } from '../words.tsx'

export function Disputes({ of }: { readonly of: readonly DisputePartsFragment[] }) {
  if (of.length === 0) return null
  return (
    <Section
      title={t('dispute.title', { count: of.length })}
      aside={of.length === 1 ? of.map(summary) : t('dispute.count', { count: of.length })}
    >
      <FoldingList items={of} first={5} keyOf={({ id }) => id} class="disputes">
        {(dispute) => <DisputeItem dispute={dispute} alone={of.length === 1} />}
      </FoldingList>
    </Section>
  )
}

const summary = ({ kind, severity, resolution }: DisputePartsFragment): string =>
  [
    t(`dispute.${kind}`),
    ...(severity ? [t(`severity.${severity}`)] : []),
    t(resolution === 'OPEN' ? 'dispute.open' : 'dispute.resolved'),
  ].join(' · ')

interface DisputeProps {
  readonly dispute: DisputePartsFragment
  readonly alone: boolean
}

/** The only one stands open; several are folded to what they are about. */
function DisputeItem({ dispute, alone }: DisputeProps) {
  const title = textIn(dispute.titleEN, dispute.titleFR)
  return (
    <details class="dispute" open={alone}>
      <summary>
        <ContestedSign />
        <h4>{title && <Words of={title} />}</h4>
        {!alone && <span class="where">{summary(dispute)}</span>}
      </summary>
      <DisputeBody dispute={dispute} />
    </details>
  )
}

function DisputeBody({ dispute }: Pick<DisputeProps, 'dispute'>) {
  const note = textIn(dispute.noteEN, dispute.noteFR)
  const resolution = textIn(dispute.resolutionNote, undefined)
  return (
    <>
      <Readings of={dispute.positions} />
      {note && (
        <p class="note">
          <Words of={note} />
        </p>
      )}
      <p class="note">
        {t(dispute.resolution === 'OPEN' ? 'dispute.open-note' : 'dispute.resolved-note')}{' '}
        {resolution && <Words of={resolution} />}
      </p>
    </>
  )
}

/** Values are kept as the annotators wrote them, in English. */
function Readings({ of }: { readonly of: DisputePartsFragment['positions'] }) {
  if (of.length === 0) return null
  return (
    <ul class={`readings ${of.length > 2 ? 'many' : ''}`}>
      {of.map(({ value, passage }, index) => {
        const reading = textIn(value, undefined)
        const source = textIn(passage.source.titleEN, passage.source.titleFR)
        const locator = textIn(passage.locatorEN, passage.locatorFR)
        return (
          <li key={index}>
            <strong>{reading && <Words of={reading} />}</strong>
            <span class="where">
              {source && <Words of={source} />}
              {locator && (
                <>
                  , <Words of={locator} />
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
