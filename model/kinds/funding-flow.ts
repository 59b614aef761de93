/** Money promised, announced, committed, allocated or provided. */
import { defineKind } from './kind.ts'

export const fundingFlow = defineKind({
  kind: 'FUNDING_FLOW',
  label: { EN: 'Funding flow', FR: 'Flux financier' },
  plural: { EN: 'Funding flows', FR: 'Flux financiers' },
  family: 'money',
  mark: { outline: [-1, -0.6, 0.45, -0.6, 1, 0, 0.45, 0.6, -1, 0.6, -0.55, 0], hollow: false },
  ownFields: [
    'donors',
    'instrument',
    'recipients',
    'money',
    'status',
    'year',
    'announced',
    'purposes',
    'parent',
    'overlapsWith',
    'donorBasis',
    'recipientBasis',
    'reasoning',
  ],
})
