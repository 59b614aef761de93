/** Asks for the ways between two entities, narrows the question, and follows one of them. */
import { type PathQuestion, usualPathLength } from '../../../model/view/view-state.ts'
import { batch } from '@preact/signals'
import { sheet } from '../interaction.ts'
import { inspectorPanel } from '../panels.ts'
import { followedTrail, type FoundPath, foundPaths, isFollowed, nodesOf, pointedPath } from '../paths.ts'
import { ask, commit, pathQuestion, picture, select, selection } from '../view.ts'
import { bothNames, fetchNewcomers, withNewcomers } from './add.ts'

/** Opens the panel of paths between two entities; nothing where they are the same. */
export function openPaths(from: string, to: string): void {
  if (from === to) return
  batch(() => {
    ask({ from, to, maxLength: usualPathLength, avoid: [], typesOff: [] }, [from, to])
    inspectorPanel.open.value = true
    sheet.value = 'inspector'
  })
}

/** Closes the panel; what was added stays. */
export const closePaths = (): void => ask(undefined, selection.value.length > 1 ? [] : selection.value)

/** Changes what is asked about the same two ends. */
export function narrow(change: Partial<Omit<PathQuestion, 'from' | 'to'>>): void {
  const asked = pathQuestion.value
  if (asked) ask({ ...asked, ...change })
}

/** Puts a path on the canvas as one step, nothing else moving, and selects it. */
export async function followPath(path: FoundPath): Promise<void> {
  const nodes = nodesOf(path)
  const anchor = nodes.find((id) => picture.value.nodes.includes(id))
  const newcomers = await fetchNewcomers(nodes, anchor)
  const [from, to] = [path.nodes[0], path.nodes.at(-1)].map((end) => bothNames(end?.id ?? ''))
  const name = { EN: `${from?.EN ?? ''} – ${to?.EN ?? ''}`, FR: `${from?.FR ?? ''} – ${to?.FR ?? ''}` }
  batch(() => {
    pointedPath.value = undefined
    if (!isFollowed(path))
      commit({ did: 'path', name, count: newcomers.ids.length }, (before) => ({
        ...withNewcomers(before, newcomers),
        trail: nodes,
      }))
    select([...nodes, ...path.relationships.map(({ id }) => id)])
  })
}

/** Goes back from one step to the whole path; false where nothing leads back. */
export function backToPaths(): boolean {
  if (!pathQuestion.value || selection.value.length !== 1) return false
  const trail = followedTrail.value ?? []
  const path = foundPaths.value.find(isFollowed)
  select([...trail, ...(path?.relationships.map(({ id }) => id) ?? [])])
  return true
}
