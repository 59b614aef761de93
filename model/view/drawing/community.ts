/** By the community of the whole dataset that an entity belongs to, so that a colour stays while one works. */
import type { ClassMeaning, Classes, ColouringRule, ColourName, DrawingFacts } from './drawing-rule.ts'

const colours = [
  'set-1',
  'set-2',
  'set-3',
  'set-4',
  'set-5',
  'set-6',
  'set-7',
  'set-8',
] as const satisfies readonly ColourName[]

export const community: ColouringRule = {
  classes: ({ communities }) =>
    communities ? largest(communities) : { meanings: [{ says: 'pending' }], node: () => 0 },
  colours: (meanings) => meanings.map(({ says }, index) => (says === 'around' && colours[index]) || 'unsaid'),
}

/** The eight largest with a fellow have a colour of their own; all others share one. */
function largest(communities: NonNullable<DrawingFacts['communities']>): Classes {
  const own = communities.filter(({ members }) => members.length > 1).slice(0, colours.length)
  const places = new Map(own.flatMap(({ members }, index) => members.map((id) => [id, index] as const)))
  return {
    meanings: [...own.map(({ hub }): ClassMeaning => ({ says: 'around', id: hub })), { says: 'others' }],
    node: ({ id }) => places.get(id) ?? own.length,
  }
}
