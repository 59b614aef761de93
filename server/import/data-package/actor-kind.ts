/** The kinds of actors as the tables spell them. */
import { kinds, type ActorKind } from '../../../model/kinds/index.ts'
import type { KindDeclaration } from '../../../model/kinds/kind.ts'
import { oneOf, type Cell } from './cell.ts'

const declarations: readonly KindDeclaration[] = kinds

export const actorKindCell: Cell<ActorKind> = oneOf(
  new Map(
    declarations.flatMap(({ tableName, kind }) => (tableName === undefined ? [] : [[tableName, kind as ActorKind]])),
  ),
)
