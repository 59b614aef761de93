/** Of which country an actor is: itself, or the one that its surest relationships tie it to. */
import { type Basis, type Confidence, confidences } from '../vocabulary.ts'

/** A relationship between an actor and a country. */
export interface CountryTie {
  readonly type: string
  readonly country: string
  /** The country is its source. */
  readonly fromCountry: boolean
  readonly basis: Basis
  readonly confidence: Confidence
}

/** What ties to a country, first what says most: to what one belongs, where one stands, then where one acts. */
const ties: readonly { readonly type: string; readonly fromCountry: boolean }[] = [
  { type: 'part_of', fromCountry: false },
  { type: 'located_in', fromCountry: false },
  { type: 'held_in', fromCountry: false },
  { type: 'hosted', fromCountry: true },
  { type: 'deployed_in', fromCountry: false },
  { type: 'operates_in', fromCountry: false },
]

/** Ids of the types of relationship that tie an actor to a country. */
export const countryTieTypes: readonly string[] = ties.map(({ type }) => type)

/**
 * The one country that an actor's ties lead to. The first type of the list that it has decides, by its surest ties alone
 * (stated before inferred, then by confidence); where those name several countries, none follows.
 */
export function countryOf(given: Iterable<CountryTie>): string | undefined {
  const all = [...given]
  const first = ties.find(({ type, fromCountry }) =>
    all.some((tie) => tie.type === type && tie.fromCountry === fromCountry),
  )
  const deciding = all.filter((tie) => tie.type === first?.type && tie.fromCountry === first.fromCountry)
  const surest = Math.min(...deciding.map(doubt))
  const countries = new Set(deciding.filter((tie) => doubt(tie) === surest).map(({ country }) => country))
  const [only] = countries
  return countries.size === 1 ? only : undefined
}

const doubt = ({ basis, confidence }: CountryTie): number =>
  (basis === 'STATED' ? 0 : confidences.length) + confidences.indexOf(confidence)
