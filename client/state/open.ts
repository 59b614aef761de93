/** Opens what a sentence in a panel names, drawn if it was not. */
import { reveal } from '../graph/canvas-commands.ts'
import { addNodes, showEntity } from './actions/add.ts'
import { reporting } from './actions/reporting.ts'
import { picture, select } from './view.ts'

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
    showEntity(id).then(() => reveal(id)),
    () => openEntity(id),
  )

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
}
