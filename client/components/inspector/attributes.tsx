/** What else a relationship says, by keys of the dataset: a short name for each, its meaning on demand. */
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { type TextIn, textIn } from '../../i18n/text-in.ts'
import type { RelationshipDetail } from '../../state/details.ts'
import { nameOf } from '../../state/names.ts'
import { attributeKeys } from '../../state/session.ts'
import { language } from '../../state/view.ts'
import { EntityLink } from '../entity-link.tsx'
import { Words } from '../words.tsx'
import { shortLabel } from './short-label.ts'

export const Attributes = ({ of }: { readonly of: RelationshipDetail['attributes'] }) => (
  <>
    {of.map(({ key, value }, index) => (
      <div key={`${key} ${index}`} class="fact">
        <dt>
          <AttributeName of={key} />
        </dt>
        <dd>
          <AttributeValue type={attributeKeys.value.get(key)?.valueType ?? 'text'} value={value} />
        </dd>
      </div>
    ))}
  </>
)

/** A name that had to be shortened opens its meaning. */
function AttributeName({ of }: { readonly of: string }) {
  const key = attributeKeys.value.get(of)
  const meaning = textIn(key?.descriptionEN, key?.descriptionFR)
  const label = shortLabel(of, meaning?.text, language.value)
  if (!meaning || label.whole) return <Words of={{ text: label.text, lang: meaning?.lang }} />
  return (
    <details class="attribute-name">
      <summary aria-label={t('attribute.about', { name: label.text })}>{label.text}</summary>
      <Words of={meaning} />
    </details>
  )
}

function AttributeValue({ type, value }: { readonly type: string; readonly value: string }) {
  if (type.endsWith(' id')) return <NamedValue id={value} />
  if (type === 'integer') return <>{formatNumber(value)}</>
  if (type.startsWith('date'))
    return (
      <>
        {value
          .split('/')
          .map((date) => formatDate(date))
          .join(' – ')}
      </>
    )
  const words: TextIn | undefined = textIn(value.replaceAll(/(?<=\w)-(?=\w)/g, ' '), undefined)
  return words ? <Words of={words} /> : null
}

/** What an id names: a link to it, whether or not it is on the canvas. */
function NamedValue({ id }: { readonly id: string }) {
  const named = nameOf(id)
  if (named === 'waiting') return <>…</>
  return named === undefined ? <>{id}</> : <EntityLink of={named} />
}
