/** What somebody who wrote an unknown word probably meant. */
import { closest, distance } from 'fastest-levenshtein'

/** Share of the longer word that may differ. */
const tolerance = 0.4

/** `Did you mean "…"?` for the nearest candidate, or undefined where none is near. */
export function didYouMean(text: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates]
  if (known.length === 0 || text === '') return undefined
  const nearest = closest(text, known)
  const near = distance(text, nearest) <= tolerance * Math.max(text.length, nearest.length)
  return near ? `Did you mean "${nearest}"?` : undefined
}

/** A remedy as a property to spread; none where there is nothing to advise. */
export const withRemedy = (remedy: string | undefined): { readonly remedy?: string } =>
  remedy === undefined ? {} : { remedy }
