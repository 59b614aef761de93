/** Dates, numbers, sums and lists as the language of the view sets them. */
import type { Language } from '../../model/language.ts'
import { type Decimal, isDecimal, type Money } from '../../model/money.ts'
import { type PartialDate, precision } from '../../model/partial-date.ts'
import { language } from '../state/view.ts'

/** British English: day before month, as the documents have it. */
export const locales: Readonly<Record<Language, string>> = { EN: 'en-GB', FR: 'fr-FR' }

const noBreak = '\u00a0'
const narrowNoBreak = '\u202f'

/** What `Intl` needs once per language. */
const rules = {
  EN: rulesOf(locales.EN),
  FR: rulesOf(locales.FR),
} as const satisfies Readonly<Record<Language, unknown>>

function rulesOf(locale: string) {
  return {
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
    plural: new Intl.PluralRules(locale),
    names: new Intl.Collator(locale, { numeric: true }),
  }
}

/** A number, or an exact decimal as text, with the language's own grouping; other text is left as it is. */
export function formatNumber(value: number | Decimal): string {
  if (typeof value === 'string' && !isDecimal(value)) return value
  return rules[language.value].number.format(value as number)
}

/** The plural category of a count. */
export const pluralOf = (count: number): Intl.LDMLPluralRule => rules[language.value].plural.select(count)

/** A share between 0 and 1. */
export const formatPercent = (share: number): string =>
  `${formatNumber(Math.round(share * 100))}${language.value === 'FR' ? noBreak : narrowNoBreak}%`

/** `2018`, `Mar 2018`, `16 Mar 2018`: as precise as the date is. Long: `16 March 2018`. */
export function formatDate(date: PartialDate, length: 'short' | 'long' = 'short'): string {
  const [year = '', month = '01', day = '01'] = date.split('-')
  const level = precision(date)
  if (level === 1) return year
  const text = new Intl.DateTimeFormat(locales[language.value], {
    timeZone: 'UTC',
    year: 'numeric',
    month: length,
    ...(level === 3 && { day: 'numeric' }),
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const ordinal = language.value === 'FR' ? text.replace(/^1 /, '1er ') : text
  return ordinal.replace(/^(\S+) (\S+) (\S+)$/, `$1${noBreak}$2 $3`)
}

/** `2014 – 2018`, or the one date there is; undefined where there is none. */
export function formatSpan(start: PartialDate | null, end: PartialDate | null): string | undefined {
  if (start !== null && end !== null)
    return start === end ? formatDate(start) : `${formatDate(start)} – ${formatDate(end)}`
  if (start !== null) return formatDate(start)
  return end === null ? undefined : `… – ${formatDate(end)}`
}

/** `229.9 M EUR`, `8 bn EUR`, `500,000 EUR`: exact, never rounded. */
export function formatMoney({ amount, currency }: Money): string {
  const scale = scales.find(({ digits }) => wholeDigits(amount) > digits)
  const number = formatNumber(scale ? shift(amount, scale.digits) : amount)
  return [number, scale?.word[language.value], currency].filter((part) => part !== undefined).join(noBreak)
}

const scales: readonly { readonly digits: number; readonly word: Readonly<Record<Language, string>> }[] = [
  { digits: 9, word: { EN: 'bn', FR: 'Md' } },
  { digits: 6, word: { EN: 'M', FR: 'M' } },
]

const wholeDigits = (amount: Decimal): number => (amount.replace('-', '').split('.')[0] ?? '').length

/** The decimal point moved to the left; all digits stay, trailing zeros go. */
function shift(amount: Decimal, places: number): Decimal {
  const [whole = '', fraction = ''] = amount.split('.')
  const digits = `${whole.slice(-places)}${fraction}`.replace(/0+$/, '')
  return `${whole.slice(0, -places)}${digits === '' ? '' : '.'}${digits}`
}

/** `a, b and c`. */
export const formatList = (items: readonly string[]): string => rules[language.value].list.format(items)

/** Compares names as the language sorts them, numbers in them by value. */
export const compareNames = (a: string, b: string): number => rules[language.value].names.compare(a, b)
