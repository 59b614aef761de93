/** How large the program for an operation would be: one piece for each field of each type that it may meet. */
import type {
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql'
import { getNamedType, isAbstractType, isObjectType, Kind } from 'graphql'
import type { OperationParts } from '../execution-request.ts'

/** Pieces; infinite for operations that ask for the schema, which are not worth a program. */
export function programSize(schema: GraphQLSchema, { operation, fragments }: OperationParts): number {
  const root = schema.getRootType(operation.operation)
  if (!root) return 0
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  return new Sizer(schema, byName).set(operation.selectionSet, root)
}

class Sizer {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #known = new Map<SelectionSetNode, Map<string, number>>()

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema
    this.#fragments = fragments
  }

  set(set: SelectionSetNode, type: GraphQLObjectType): number {
    const sizes = this.#known.get(set) ?? new Map<string, number>()
    this.#known.set(set, sizes)
    const known = sizes.get(type.name)
    if (known !== undefined) return known
    const size = set.selections.reduce((sum, selection) => sum + this.#selection(selection, type), 0)
    sizes.set(type.name, size)
    return size
  }

  #selection(selection: SelectionSetNode['selections'][number], type: GraphQLObjectType): number {
    if (selection.kind === Kind.FIELD) {
      const { value: name } = selection.name
      if (name === '__schema' || name === '__type') return Infinity
      const field = type.getFields()[name]
      const { selectionSet } = selection
      return 1 + (field && selectionSet ? this.#answer(selectionSet, field.type) : 0)
    }
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection
    return part && this.#applies(part.typeCondition?.name.value, type) ? this.set(part.selectionSet, type) : 0
  }

  #answer(set: SelectionSetNode, type: GraphQLOutputType): number {
    const named = getNamedType(type)
    if (isObjectType(named)) return this.set(set, named)
    if (!isAbstractType(named)) return 0
    return this.#schema.getPossibleTypes(named).reduce((sum, possible) => sum + this.set(set, possible), 0)
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true
    const named = this.#schema.getType(condition)
    return isAbstractType(named) && this.#schema.isSubType(named, type)
  }
}
