/** Rewrites an operation so that places where all entities are asked the same hold `AnyEntity`; its answer is the same. */
import type {
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  GraphQLCompositeType,
  GraphQLNamedType,
  GraphQLSchema,
  InlineFragmentNode,
  NameNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import { getNamedType, isCompositeType, Kind } from 'graphql'
import type { OperationParts } from '../execution-request.ts'
import { kindOfAny, twinOf } from './any-entity.ts'

/** Operations that are longer when their fragments are written out are left as they are. */
const longest = 5_000

/** The operation with its fragments written out; undefined where it cannot be rewritten so that nothing changes. */
export function generalise(schema: GraphQLSchema, parts: OperationParts): OperationDefinitionNode | undefined {
  const root = schema.getRootType(parts.operation.operation)
  if (!root) return undefined
  try {
    const selectionSet = new Rewriter(schema, parts).set(parts.operation.selectionSet, root)
    return { ...parts.operation, selectionSet }
  } catch (error) {
    if (error instanceof Unfit) return undefined
    throw error
  }
}

class Unfit extends Error {}

type Fragment = InlineFragmentNode | FragmentSpreadNode

class Rewriter {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  #length = 0

  constructor(schema: GraphQLSchema, { fragments }: OperationParts) {
    this.#schema = schema
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  set(set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    this.#refuseTwice(set, new Set())
    return { ...set, selections: set.selections.map((selection) => this.#selection(selection, type)) }
  }

  /** The selections of any entity, `__typename` by the field that stands for it. */
  #setOfAny(set: SelectionSetNode): SelectionSetNode {
    this.#refuseTwice(set, new Set())
    const entity = this.#composite('Entity')
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind !== Kind.FIELD) {
        const { selectionSet } = this.#written(selection)
        return { kind: Kind.INLINE_FRAGMENT, selectionSet: this.#setOfAny(selectionSet) }
      }
      return selection.name.value === '__typename' ? renamed(selection, kindOfAny) : this.#field(selection, entity)
    })
    return { ...set, selections }
  }

  #selection(selection: SelectionNode, type: GraphQLCompositeType): SelectionNode {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type)
    const written = this.#written(selection)
    const condition = written.typeCondition?.name.value
    const inner = condition === undefined ? type : this.#composite(condition)
    return { ...written, selectionSet: this.set(written.selectionSet, inner) }
  }

  #field(field: FieldNode, type: GraphQLCompositeType): FieldNode {
    if (++this.#length > longest) throw new Unfit()
    const definition = 'getFields' in type ? type.getFields()[field.name.value] : undefined
    const { selectionSet } = field
    if (definition === undefined || selectionSet === undefined) return field
    const named: GraphQLNamedType = getNamedType(definition.type)
    if (!isCompositeType(named)) throw new Unfit()
    return named.name === 'Entity' && this.#isOfAll(selectionSet)
      ? { ...renamed(field, twinOf(field.name.value)), selectionSet: this.#setOfAny(selectionSet) }
      : { ...field, selectionSet: this.set(selectionSet, named) }
  }

  /** Whether nothing is asked that only some entities answer. */
  #isOfAll(set: SelectionSetNode): boolean {
    return set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return true
      const { typeCondition, selectionSet } = this.#written(selection)
      return ['Entity', 'Node', undefined].includes(typeCondition?.name.value) && this.#isOfAll(selectionSet)
    })
  }

  /** Fields that come twice are one field with the selections of both, which might be fit for any entity only by itself. */
  #refuseTwice(set: SelectionSetNode, seen: Set<string>): void {
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) this.#refuseTwice(this.#written(selection).selectionSet, seen)
      else if (selection.selectionSet !== undefined) {
        const key = (selection.alias ?? selection.name).value
        if (seen.has(key)) throw new Unfit()
        seen.add(key)
      }
    }
  }

  #written(fragment: Fragment): InlineFragmentNode {
    if (++this.#length > longest) throw new Unfit()
    if (fragment.kind === Kind.INLINE_FRAGMENT) return fragment
    const definition = this.#fragments.get(fragment.name.value)
    if (definition === undefined) throw new Unfit()
    const { typeCondition, selectionSet } = definition
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }
  }

  #composite(name: string): GraphQLCompositeType {
    const type = this.#schema.getType(name)
    if (!isCompositeType(type)) throw new Unfit()
    return type
  }
}

/** Another field under the name that the answer has it by. */
function renamed(field: FieldNode, name: string): FieldNode {
  const value: NameNode = { kind: Kind.NAME, value: name }
  return { ...field, alias: field.alias ?? field.name, name: value }
}
