/** Facts that only some kinds have: one entry a field, each of which knows where to find its value. */
import type { ComponentChildren } from 'preact'
import { formatDate, formatList, formatMoney, formatNumber } from '../../i18n/format.ts'
import type { MessageKey } from '../../i18n/en.ts'
import { t } from '../../i18n/index.ts'
import { entityName } from '../../i18n/sentences.ts'
import { textIn } from '../../i18n/text-in.ts'
import { wordFor } from '../../i18n/word-for.ts'
import type { EntityDetail } from '../../state/details.ts'
import { entities } from '../../state/elements.ts'
import { EntityLinks } from '../entity-link.tsx'
import { Fact } from '../section.tsx'
import { Words } from '../words.tsx'

type FieldKey = Exclude<Extract<MessageKey, `field.${string}`>, 'field.coordinates-value'>
/** Undefined where the entity has no such field or says nothing in it. */
type Field = readonly [key: FieldKey, read: (entity: EntityDetail) => ComponentChildren]

type FundingFlow = Extract<EntityDetail, { readonly money: unknown }>
type Commitment = Extract<EntityDetail, { readonly paragraph: unknown }>
type Country = Extract<EntityDetail, { readonly iso3: unknown }>

const ofFlow =
  (read: (flow: FundingFlow) => ComponentChildren) =>
  (entity: EntityDetail): ComponentChildren =>
    'money' in entity ? read(entity) : undefined
const ofCommitment =
  (read: (commitment: Commitment) => ComponentChildren) =>
  (entity: EntityDetail): ComponentChildren =>
    'paragraph' in entity ? read(entity) : undefined
const ofCountry =
  (read: (country: Country) => ComponentChildren) =>
  (entity: EntityDetail): ComponentChildren =>
    'iso3' in entity ? read(entity) : undefined

/** In the order in which they are shown. */
const fields: readonly Field[] = [
  ['field.amount', ofFlow(({ money }) => (money ? <strong>{formatMoney(money)}</strong> : t('field.no-amount')))],
  ['field.funding-status', ofFlow(({ fundingStatus }) => t(`status.${fundingStatus}`))],
  ['field.donors', ofFlow(({ donors }) => donors.length > 0 && <EntityLinks of={donors} />)],
  ['field.instrument', ofFlow(({ instrument }) => instrument && <EntityLinks of={[instrument]} />)],
  ['field.recipients', ofFlow(({ recipients }) => recipients.length > 0 && <EntityLinks of={recipients} />)],
  ['field.purposes', ofFlow(({ purposes }) => purposes.length > 0 && formatList(purposes.map(purposeName)))],
  ['field.year', ofFlow(({ year }) => year && String(year))],
  ['field.announced', ofFlow(({ announced }) => announced && formatDate(announced, 'long'))],
  ['field.reasoning', ofFlow(({ reasoning }) => reasoning && english(reasoning))],
  ['field.paragraph', ofCommitment(({ paragraph }) => paragraph && `§ ${paragraph}`)],
  [
    'field.commitment-status',
    ofCommitment(({ commitmentStatus }) => commitmentStatus && <Words of={wordFor('commitment', commitmentStatus)} />),
  ],
  ['field.date', ofCommitment(({ date }) => date && formatDate(date, 'long'))],
  [
    'field.deadline',
    ofCommitment(({ deadline }) => (deadline ? formatDate(deadline, 'long') : t('field.no-deadline'))),
  ],
  [
    'field.funding',
    ofCommitment(({ fundingMentioned }) => t(fundingMentioned ? 'field.funding-yes' : 'field.funding-no')),
  ],
  ['field.iso3', ofCountry(({ iso3 }) => iso3)],
  ['field.coordinates', ofCountry(({ latitude, longitude }) => coordinates(latitude, longitude))],
]

/** Words that the dataset has in English only. */
function english(text: string): ComponentChildren {
  const words = textIn(text, undefined)
  return words && <Words of={words} />
}

/** The name of a topic that is loaded, else the dataset's own words. */
const purposeName = (purpose: string): string =>
  entities.value.has(purpose) ? entityName(purpose) : purpose.replaceAll('-', ' ')

const coordinates = (latitude: number | null, longitude: number | null): string | null =>
  latitude === null || longitude === null
    ? null
    : t('field.coordinates-value', {
        latitude: formatNumber(Math.abs(latitude)),
        northSouth: t(latitude < 0 ? 'compass.south' : 'compass.north'),
        longitude: formatNumber(Math.abs(longitude)),
        eastWest: t(longitude < 0 ? 'compass.west' : 'compass.east'),
      })

export const OwnFields = ({ of }: { readonly of: EntityDetail }) => (
  <>
    {fields.map(([key, read]) => {
      const value = read(of)
      return value ? (
        <Fact key={key} name={t(key)}>
          {value}
        </Fact>
      ) : null
    })}
  </>
)
