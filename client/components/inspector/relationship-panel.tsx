/** One relationship: its sentence, its ends, its details, why it was drawn, and on which passage it rests. */
import { kindByName } from '../../../model/kinds/index.ts'
import { formatDate, formatSpan } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { relationshipSentence, verbOf } from '../../i18n/sentences.ts'
import { nameIn, textIn } from '../../i18n/text-in.ts'
import { passageFacts, type RelationshipDetail, relationshipDetails } from '../../state/details.ts'
import { entities, type RelationshipElement } from '../../state/elements.ts'
import { openRelationship } from '../../state/open.ts'
import { language } from '../../state/view.ts'
import { DetailState } from '../detail-state.tsx'
import { EntityLink } from '../entity-link.tsx'
import { FoldingList } from '../folding-list.tsx'
import { lazy } from '../lazy.tsx'
import { Mark } from '../mark.tsx'
import { Fact, Section } from '../section.tsx'
import { Sentence } from '../sentence.tsx'
import { BasisTag, ConfidenceTag, ContestedTag, Tag, Tags } from '../tags.tsx'
import { Words } from '../words.tsx'
import { Disputes } from './disputes.tsx'
import { Evidence } from './evidence.tsx'

const NoteSection = lazy(async () => (await import('../notes/note-section.tsx')).NoteSection)
const Attributes = lazy(async () => (await import('./attributes.tsx')).Attributes)

interface RelationshipPanelProps {
  readonly relationship: RelationshipElement
  /** Only the head, as a sheet that peeks shows it. */
  readonly brief: boolean
}

export function RelationshipPanel({ relationship, brief }: RelationshipPanelProps) {
  const detail = relationshipDetails.of(relationship.id)
  return (
    <>
      <RelationshipHead of={relationship} />
      {!brief && (
        <NoteSection of={relationship.id} label={t('note.on', { name: relationshipSentence(relationship) })} />
      )}
      {!brief && (detail.state === 'there' ? <RelationshipBody of={detail.value} /> : <DetailState of={detail} />)}
    </>
  )
}

function RelationshipHead({ of }: { readonly of: RelationshipElement }) {
  const source = entities.value.get(of.source)
  const target = entities.value.get(of.target)
  const when = formatSpan(of.start, of.end)
  if (!source || !target) return null
  return (
    <>
      <p class="crumb">
        <Mark kind={source.kind} /> <span>{nameIn(source)}</span>
        <span>{t('crumb.links', { count: source.degree })}</span>
        <span>{verbOf(of.type)}</span>
      </p>
      <h2 class="title sentence">
        <Sentence source={source} target={target} type={of.type} />
      </h2>
      <Tags>
        {when !== undefined ? (
          <Tag>{when}</Tag>
        ) : (
          of.asOf !== null && (
            <Tag>
              <span class="as-of">
                {t('field.as-of')} {formatDate(of.asOf)}
              </span>
            </Tag>
          )
        )}
        <BasisTag basis={of.basis} />
        <ConfidenceTag confidence={of.confidence} />
        {of.contested && <ContestedTag />}
      </Tags>
    </>
  )
}

function RelationshipBody({ of }: { readonly of: RelationshipDetail }) {
  const description = textIn(of.descriptionEN, of.descriptionFR)
  const definition = textIn(of.type.definition, undefined)
  const reasoning = textIn(of.reasoning, undefined)
  return (
    <>
      {description && (
        <p class="description">
          <Words of={description} />
        </p>
      )}
      <dl class="facts">
        <Fact name={t('field.from')}>
          <EntityLink of={of.source} />{' '}
          <span class="kind-word">{kindByName[of.source.kind].label[language.value].toLowerCase()}</span>
        </Fact>
        <Fact name={t('field.to')}>
          <EntityLink of={of.target} />{' '}
          <span class="kind-word">{kindByName[of.target.kind].label[language.value].toLowerCase()}</span>
        </Fact>
        {of.attributes.length > 0 && <Attributes of={of.attributes} />}
        {reasoning && (
          <Fact name={t('field.reasoning')}>
            <Words of={reasoning} />
          </Fact>
        )}
        {definition && (
          <Fact name={t('field.definition')}>
            <span class="definition">
              <Words of={definition} />
            </span>
          </Fact>
        )}
      </dl>
      <Evidence of={of.evidence} />
      <Disputes of={of.disputes} />
      <SamePassage of={of} />
    </>
  )
}

/** What else the first passage says; its head stands while the rest is on its way, so that nothing jumps. */
function SamePassage({ of }: { readonly of: RelationshipDetail }) {
  const [first] = of.evidence
  if (!first) return null
  const facts = passageFacts.of(first.passage.id)
  if (facts.state !== 'there')
    return (
      <Section title={t('same-passage.title')}>
        <DetailState of={facts} />
      </Section>
    )
  const links = facts.value.facts.filter((fact) => fact.__typename === 'Relationship').filter(({ id }) => id !== of.id)
  if (links.length === 0) return null
  return (
    <Section title={t('same-passage.title')} aside={t('links.count', { count: links.length })}>
      <FoldingList items={links} first={6} keyOf={({ id }) => id} class="rows">
        {(link) => (
          <button type="button" class="row" onClick={() => openRelationship(link)}>
            <Mark kind={link.source.kind} />
            <span class="row-sentence">
              <Sentence source={link.source} target={link.target} type={link.type.id} />
            </span>
          </button>
        )}
      </FoldingList>
    </Section>
  )
}
