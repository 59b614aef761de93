/** What comes before what on a canvas: money from donor to recipient, wholes before parts, who promises before what is promised. */
import type { Arrangement } from './arrangement.ts'

/** The ends of a relationship, and the id of its type. */
interface Tie {
  readonly type: string
  readonly source: string
  readonly target: string
}

/** Types that are read from source to target. */
const onwards = new Set(['provides', 'channelled_through', 'received_by', 'undertakes', 'in_favour_of', 'sets_up'])
/** Types whose target is the whole, which stands before the part. */
const belongings = new Set(['part_of', 'member_of', 'under'])

/** A whole that is more hierarchy than flow is read from top to bottom. */
export function orderAmong(ties: readonly Tie[]): Required<Pick<Arrangement, 'order' | 'downwards'>> {
  const flows = ties.filter(({ type }) => onwards.has(type)).map(({ source, target }) => [source, target] as const)
  const wholes = ties.filter(({ type }) => belongings.has(type)).map(({ source, target }) => [target, source] as const)
  return { order: [...flows, ...throughInstruments(ties), ...wholes], downwards: wholes.length > flows.length }
}

/** What goes through an instrument reaches the recipient after it. */
function throughInstruments(ties: readonly Tie[]): Arrangement['lines'] {
  const endsOf = (wanted: string) => {
    const ends = new Map<string, string[]>()
    for (const { type, source, target } of ties)
      if (type === wanted) ends.set(source, [...(ends.get(source) ?? []), target])
    return ends
  }
  const recipients = endsOf('received_by')
  return [...endsOf('channelled_through')].flatMap(([flow, instruments]) =>
    instruments.flatMap((instrument) =>
      (recipients.get(flow) ?? []).map((recipient) => [instrument, recipient] as const),
    ),
  )
}
