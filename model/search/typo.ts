/** Whether two words are one slip of the finger apart. */

/**
 * True where one inserted, missing, wrong or swapped pair of neighbouring letters turns one word into the other
 * (optimal string alignment distance of exactly 1); false for equal words.
 */
export function isOneTypoApart(a: string, b: string): boolean {
  if (a.length < b.length) return isOneTypoApart(b, a)
  if (a.length - b.length > 1 || a === b) return false
  let start = 0
  while (start < b.length && a[start] === b[start]) start++
  const rest = (word: string, from: number): string => word.slice(start + from)
  if (a.length > b.length) return rest(a, 1) === rest(b, 0)
  if (rest(a, 1) === rest(b, 1)) return true
  return a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2)
}
