/** What a double click or Enter does to a mark: it expands an entity, opens a group or closes it again. */
import { isOfGroups } from '../../../model/view/grouping.ts'
import { loadGroupParts } from '../grouping.ts'
import { expand } from './expand.ts'
import { reporting } from './reporting.ts'

/** Offers to try again where that fails. */
export const openMark = (id: string): void =>
  reporting(isOfGroups(id) ? loadGroupParts().then(({ toggleGroup }) => toggleGroup(id)) : expand(id), () =>
    openMark(id),
  )
