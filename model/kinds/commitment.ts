/** One undertaking of an agreement, usually one paragraph. */
import { defineKind } from './kind.ts'

export const commitment = defineKind({
  kind: 'COMMITMENT',
  label: { EN: 'Commitment', FR: 'Engagement' },
  plural: { EN: 'Commitments', FR: 'Engagements' },
  family: 'diplomacy',
  mark: { outline: [-1, -0.65, 0.4, -0.65, 1, 0, 0.4, 0.65, -1, 0.65], hollow: false },
  ownFields: [
    'agreement',
    'pillar',
    'paragraph',
    'summary',
    'date',
    'status',
    'committedBy',
    'beneficiaries',
    'named',
    'creates',
    'deadline',
    'fundingMentioned',
    'flow',
  ],
})
