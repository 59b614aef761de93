/** One entity: what it is called, what it is, what the documents say of it, and where. */
import { kindByName } from '../../../model/kinds/index.ts'
import { formatDate, formatNumber, formatSpan } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { langOf, nameIn, textIn } from '../../i18n/text-in.ts'
import { type EntityDetail, entityDetails } from '../../state/details.ts'
import type { EntityElement } from '../../state/elements.ts'
import { language } from '../../state/view.ts'
import { DetailState } from '../detail-state.tsx'
import { lazy } from '../lazy.tsx'
import { Mark } from '../mark.tsx'
import { Fact, Section } from '../section.tsx'
import { BasisTag, ContestedTag, Tag, Tags } from '../tags.tsx'
import { Words } from '../words.tsx'
import { Disputes } from './disputes.tsx'
import { Evidence } from './evidence.tsx'
import { LinksByType } from './links-by-type.tsx'
import { OwnFields } from './own-fields.tsx'

const NoteSection = lazy(async () => (await import('../notes/note-section.tsx')).NoteSection)

interface EntityPanelProps {
  readonly entity: EntityElement
  /** Only the head, as a sheet that peeks shows it. */
  readonly brief: boolean
}

export function EntityPanel({ entity, brief }: EntityPanelProps) {
  const detail = entityDetails.of(entity.id)
  return (
    <>
      <EntityHead entity={entity} />
      {!brief && <NoteSection of={entity.id} label={t('note.on', { name: nameIn(entity) })} />}
      {!brief && (detail.state === 'there' ? <EntityBody of={detail.value} /> : <DetailState of={detail} />)}
    </>
  )
}

function EntityHead({ entity }: { readonly entity: EntityElement }) {
  const { kind, degree, basis, start, end, contested } = entity
  const when = formatSpan(start, end)
  return (
    <>
      <p class="crumb">
        <Mark kind={kind} /> <span>{kindByName[kind].label[language.value]}</span>
        <span>{t('crumb.links', { count: degree })}</span>
      </p>
      <h2 class="title">{nameIn(entity)}</h2>
      <OtherNames of={entity} />
      <Tags>
        {when !== undefined && <Tag>{when}</Tag>}
        <BasisTag basis={basis} />
        {contested && <ContestedTag />}
      </Tags>
    </>
  )
}

/** The name in the other language, then every further form that differs from both. */
function OtherNames({ of }: { readonly of: Pick<EntityElement, 'nameEN' | 'nameFR' | 'names'> }) {
  const shown = nameIn(of)
  const other = language.value === 'EN' ? of.nameFR : of.nameEN
  const forms = of.names.filter(
    ({ text }, index, all) => text !== shown && text !== other && all.findIndex((each) => each.text === text) === index,
  )
  if (other === shown && forms.length === 0) return null
  return (
    <p class="other-names">
      {other !== shown && <span lang={language.value === 'EN' ? 'fr' : 'en'}>{other}</span>}
      {forms.map(({ text, language: of }) => (
        <span key={text} lang={langOf(of)}>
          {text}
        </span>
      ))}
    </p>
  )
}

function EntityBody({ of }: { readonly of: EntityDetail }) {
  const description = textIn(of.descriptionEN, of.descriptionFR)
  const note = textIn(of.noteEN, of.noteFR)
  const subkind = of.subkind === null ? undefined : textIn(of.subkind.replaceAll('-', ' '), undefined)
  return (
    <>
      {description && (
        <p class="description">
          <Words of={description} />
        </p>
      )}
      <dl class="facts">
        {subkind && (
          <Fact name={t('field.subkind')}>
            <Words of={subkind} />
          </Fact>
        )}
        <OwnFields of={of} />
        {note && (
          <Fact name={t('field.note')}>
            <Words of={note} />
          </Fact>
        )}
      </dl>
      <Figures of={of.figures} />
      <LinksByType of={of} />
      <Disputes of={of.disputes} />
      <Evidence of={of.evidence} />
    </>
  )
}

function Figures({ of }: { readonly of: EntityDetail['figures'] }) {
  if (of.length === 0) return null
  return (
    <Section title={t('figures.title')}>
      <dl class="figures">
        {of.map((figure) => (
          <Figure key={figure.id} figure={figure} />
        ))}
      </dl>
    </Section>
  )
}

function Figure({ figure }: { readonly figure: EntityDetail['figures'][number] }) {
  const { measureEN, measureFR, qualifier, unit, value, start, end, asOf } = figure
  const measure = textIn(measureEN, measureFR)
  const when = formatSpan(start, end) ?? (asOf === null ? undefined : formatDate(asOf))
  const before = textIn(qualifier, undefined)
  const after = textIn(unit, undefined)
  return (
    <div class="figure">
      <dt>
        {measure && <Words of={measure} />}
        {when !== undefined && <span class="when"> {when}</span>}
      </dt>
      <dd>
        {before && <Words of={before} />} <strong>{formatNumber(value)}</strong>{' '}
        {after && (
          <span class="unit">
            <Words of={after} />
          </span>
        )}
      </dd>
    </div>
  )
}
