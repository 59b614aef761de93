/** By how sure a relationship is: lines alone, in colour and width; of several in one line, the surest counts. */
import { confidences } from '../../vocabulary.ts'
import type { ColouringRule } from './drawing-rule.ts'

export const confidence: ColouringRule = {
  classes: ({ relationships }) => ({
    meanings: confidences.map((level) => ({ says: 'confidence', level })),
    edge: (edge) => {
      const levels = edge.relationships.flatMap((id) => {
        const member = relationships.get(id)
        return member ? confidences.indexOf(member.confidence) : []
      })
      return levels.reduce((a, b) => Math.min(a, b), confidences.length - 1)
    },
  }),
  colours: () => ['step-5', 'step-3', 'step-1'],
  widths: [1.9, 1.5, 1.2],
}
