/** Opens what a sentence in a panel names, drawn if it was not. */
import { reveal } from '../graph/canvas-commands.ts'
import { addNodes, showEntity } from './actions/add.ts'
import { reporting } from './actions/reporting.ts'
import { sayHidden } from './actions/unseen.ts'
import { picture, select, show } from './view.ts'

export interface NamedEntity {
  readonly id: string
  readonly nameEN: string
  readonly nameFR: string
}

export interface RelationshipToOpen {
  readonly id: string
  readonly source: NamedEntity
  readonly target: NamedEntity
}

/** Selects an entity, brought onto the canvas if it is not there. */
export const openEntity = (id: string): void =>
  reporting(
    showEntity(id).then(() => {
      reveal(id)
      sayHidden([id])
    }),
    () => openEntity(id),
  )

/** Goes to the graph, where this is selected, and the node brought into sight once the canvas is there. */
export function showInGraph(id: string, node: string): void {
  select([id])
  show('graph')
  requestAnimationFrame(() => reveal(node))
}

/** Selects a relationship; an end that is not on the canvas is added beside the other. */
export const openRelationship = (relationship: RelationshipToOpen): void =>
  reporting(addEndsAndSelect(relationship), () => openRelationship(relationship))

async function addEndsAndSelect({ id, source, target }: RelationshipToOpen): Promise<void> {
  const present = new Set(picture.value.nodes)
  const newcomers = [source, target].filter((end) => !present.has(end.id))
  const [first] = newcomers
  if (first) {
    const anchor = [source, target].find((end) => present.has(end.id))
    const label = {
      did: 'add',
      ...(newcomers.length === 1 && { name: { EN: first.nameEN, FR: first.nameFR } }),
    } as const
    await addNodes(
      newcomers.map((end) => end.id),
      label,
      anchor?.id,
    )
  }
  select([id])
  sayHidden([id])
}
