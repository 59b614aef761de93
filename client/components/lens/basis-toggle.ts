/** What pressing a row of the legend does to the basis that is shown. */
import type { Basis } from '../../../model/vocabulary.ts'

/**
 * Which basis is shown alone once the row of `own` has been pressed. Both rows off would show nothing, so pressing
 * the only one that is on shows the other instead.
 */
export function afterToggle(shown: Basis | undefined, own: Basis): Basis | undefined {
  const other = own === 'STATED' ? 'INFERRED' : 'STATED'
  return shown === undefined || shown === own ? other : undefined
}
