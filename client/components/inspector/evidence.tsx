/** The passages a fact rests on: where they stand, what they say in our words, and what stands before and after. */
import type { EvidencePartsFragment } from '../../api/generated/operations.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { textIn } from '../../i18n/text-in.ts'
import { wordFor } from '../../i18n/word-for.ts'
import { pagesTurned, passageFacts, turnTo } from '../../state/details.ts'
import { CopyButton } from '../copy-button.tsx'
import { DetailState } from '../detail-state.tsx'
import { FoldingList } from '../folding-list.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'
import { citation, groupByPassage, markSpans, type PassageEvidence } from './evidence-groups.ts'

export function Evidence({ of }: { readonly of: readonly EvidencePartsFragment[] }) {
  const groups = groupByPassage(of)
  return (
    <Section title={t('evidence.title')} aside={t('evidence.passages', { count: groups.length })}>
      {groups.length === 0 && <p class="quiet">{t('evidence.none')}</p>}
      <FoldingList items={groups} first={4} keyOf={({ passage }) => passage.id} class="evidence">
        {(group) => <EvidenceItem group={group} />}
      </FoldingList>
      {groups.length > 0 && <p class="caption">{t('evidence.digest')}</p>}
    </Section>
  )
}

function EvidenceItem({ group: { passage, spans } }: { readonly group: PassageEvidence }) {
  const { source } = passage
  const turned = pagesTurned(passage.id)
  const title = textIn(source.titleEN, source.titleFR)
  const date = source.date === null ? t('evidence.undated') : formatDate(source.date, 'long')
  const parts = [wordFor('source', source.kind).text, date]
  return (
    <article class="evidence-item">
      <h4>{title && <Words of={title} />}</h4>
      {turned === 0 ? (
        <>
          <PassageHead parts={parts} passage={passage} mentions={spans.length} />
          <PassageBody group={{ passage, spans }} />
        </>
      ) : (
        <TurnedPassage id={passage.id} turned={turned} parts={parts} />
      )}
      <p class="actions">
        <TurnButtons id={passage.id} position={passage.position} turned={turned} />
        <CopyButton
          what={`reference ${passage.id}`}
          text={() => {
            const { id, ...shown } = turnedTo(passage.id, turned) ?? passage
            return citation({ title: title?.text ?? '', locator: locatorOf(shown)?.text ?? '', id })
          }}
          label={t('evidence.copy')}
          done={t('evidence.copied')}
        />
      </p>
    </article>
  )
}

type Located = { readonly locatorEN: string; readonly locatorFR: string }

const locatorOf = ({ locatorEN, locatorFR }: Located) => textIn(locatorEN, locatorFR)

interface PassageHeadProps {
  readonly parts: readonly string[]
  readonly passage: Located
  /** How often the passage speaks of it. */
  readonly mentions?: number
}

function PassageHead({ parts, passage, mentions = 0 }: PassageHeadProps) {
  const locator = locatorOf(passage)
  return (
    <p class="where">
      {parts.join(' · ')}
      {locator && (
        <>
          {' · '}
          <Words of={locator} />
        </>
      )}
      {mentions > 1 && ` · ${t('evidence.mentions', { count: mentions })}`}
    </p>
  )
}

/** The passage itself where its text is attached, else our digest of it. */
function PassageBody({ group: { passage, spans } }: { readonly group: PassageEvidence }) {
  const digest = textIn(passage.digestEN, passage.digestFR)
  return (
    <>
      {digest && (
        <p class="digest">
          <Words of={digest} />
        </p>
      )}
      {passage.text !== null && (
        <blockquote class="passage-text" lang={languageOf(passage.source.languages)} cite={passage.id}>
          {markSpans(passage.text, spans).map(({ text, marked }, index) =>
            marked ? <mark key={index}>{text}</mark> : text,
          )}
        </blockquote>
      )}
    </>
  )
}

/** A source in several languages does not tell which of them a passage is in. */
const languageOf = (languages: readonly string[]): string | undefined =>
  languages.length === 1 ? languages[0]?.toLowerCase() : undefined

interface TurnedProps {
  readonly id: string
  readonly turned: number
  readonly parts: readonly string[]
}

function TurnedPassage({ id, turned, parts }: TurnedProps) {
  const facts = passageFacts.of(id)
  if (facts.state !== 'there') return <DetailState of={facts} />
  const { source } = facts.value
  const passage = turnedTo(id, turned)
  if (!passage) return null
  const digest = textIn(passage.digestEN, passage.digestFR)
  return (
    <>
      <PassageHead
        parts={[...parts, t('evidence.passage', { position: passage.position, all: source.passages.length })]}
        passage={passage}
      />
      <p class="digest turned">{digest && <Words of={digest} />}</p>
    </>
  )
}

/** The passage so many places after this one; undefined beyond the ends of the source and before it is loaded. */
function turnedTo(id: string, pages: number) {
  const facts = passageFacts.of(id)
  if (facts.state !== 'there') return undefined
  const { position, source } = facts.value
  return source.passages.find((passage) => passage.position === position + pages)
}

function TurnButtons({
  id,
  position,
  turned,
}: {
  readonly id: string
  readonly position: number
  readonly turned: number
}) {
  const last = passageFacts.of(id).state === 'there' && !turnedTo(id, turned + 1)
  return (
    <>
      <button type="button" class="link" disabled={position + turned <= 1} onClick={() => turnTo(id, turned - 1)}>
        {t('evidence.previous')}
      </button>
      <button type="button" class="link" disabled={last} onClick={() => turnTo(id, turned + 1)}>
        {t('evidence.next')}
      </button>
      {turned !== 0 && (
        <button type="button" class="link" onClick={() => turnTo(id, 0)}>
          {t('evidence.back')}
        </button>
      )}
    </>
  )
}
