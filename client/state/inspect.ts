/** Shows in the inspector what there is to know of one thing, or of several. */
import { noting, sheet } from './interaction.ts'
import { inspectorPanel } from './panels.ts'
import { select } from './view.ts'

/** Selects these alone and opens the panel on them. */
export function inspect(...ids: readonly string[]): void {
  select(ids)
  inspectorPanel.open.value = true
  sheet.value = 'inspector'
}

/** Opens the panel on it with the keyboard in the field of its note. */
export function writeNote(id: string): void {
  noting.value = id
  inspect(id)
}
