/** Everything that is checked across cells, rows and tables: read this list and you know what a sound package is. */
import type { Check } from './check.ts'
import { checkCommitments } from './commitments.ts'
import { checkDates } from './dates.ts'
import { checkDisputes } from './disputes.ts'
import { checkIdentifiers } from './identifiers.ts'
import { checkMoney } from './money.ts'
import { checkParents } from './parents.ts'
import { checkPlaces } from './places.ts'
import { checkReferences } from './references.ts'
import { checkSpans } from './spans.ts'
import { checkVocabulary } from './vocabulary.ts'

export const checks: readonly Check[] = [
  checkIdentifiers,
  checkReferences,
  checkDates,
  checkSpans,
  checkVocabulary,
  checkParents,
  checkPlaces,
  checkMoney,
  checkCommitments,
  checkDisputes,
]
