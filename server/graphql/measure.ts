/** Measures an operation before it is executed: what its answer would cost, with variables applied and fragments expanded. */
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isListType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import { assumedItems, assumedItemsElsewhere, costOfFinding, pageSizeArguments } from './limits.ts'

export interface Measure {
  /** Values that the answer holds, at most or as estimated. */
  readonly cost: number
  /** Nesting of fields. */
  readonly depth: number
}

export interface MeasuredOperation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Called for every field that is asked for, once for each place in the document. */
  readonly onField?: (field: string, values: Readonly<Record<string, unknown>>) => void
}

/** A selection set in its place: the page size is that of the field around it. */
interface Place {
  readonly type: GraphQLCompositeType
  readonly pageSize: number | undefined
}

export function measure(measured: MeasuredOperation): Measure {
  const { schema, operation } = measured
  const root = schema.getRootType(operation.operation)
  if (root === undefined || root === null) return { cost: 0, depth: 0 }
  return new Measurer(measured).selections(operation.selectionSet, { type: root, pageSize: undefined })
}

/** Visits each fragment once for each page size it meets, so that fragments in fragments cost no time. */
class Measurer {
  readonly #measured: MeasuredOperation
  readonly #known = new Map<string, Measure>()

  constructor(measured: MeasuredOperation) {
    this.#measured = measured
  }

  selections(set: SelectionSetNode, place: Place): Measure {
    let cost = 0
    let depth = 0
    for (const selection of set.selections) {
      if (!this.#isIncluded(selection)) continue
      const part = this.#selection(selection, place)
      cost += part.cost
      depth = Math.max(depth, part.depth)
    }
    return { cost, depth }
  }

  #selection(selection: SelectionSetNode['selections'][number], place: Place): Measure {
    if (selection.kind === Kind.FIELD) return this.#field(selection, place)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value, place)
    const type = this.#typeNamed(selection.typeCondition?.name.value) ?? place.type
    return this.selections(selection.selectionSet, { ...place, type })
  }

  #fragment(name: string, place: Place): Measure {
    const key = `${name} ${place.pageSize}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const fragment = this.#measured.fragments.get(name)
    if (fragment === undefined) return { cost: 0, depth: 0 }
    const type = this.#typeNamed(fragment.typeCondition.name.value) ?? place.type
    const found = this.selections(fragment.selectionSet, { ...place, type })
    this.#known.set(key, found)
    return found
  }

  #field(node: FieldNode, place: Place): Measure {
    const field = fieldOf(place.type, node.name.value)
    if (field === undefined) return { cost: 1, depth: 1 }
    const name = `${place.type.name}.${field.name}`
    const values = this.#valuesOf(field, node)
    this.#measured.onField?.(name, values)
    const pageSize = pageSizeOf(values)
    const isList = isListType(getNullableType(field.type))
    const items = isList ? itemsOf(name, values, pageSize ?? place.pageSize) : 1
    const type = getNamedType(field.type)
    if (node.selectionSet === undefined || !isCompositeType(type)) return { cost: Math.max(items, 1), depth: 1 }
    // A list takes its page size itself; what its items list is of no known size.
    const inner = this.selections(node.selectionSet, { type, pageSize: isList ? undefined : pageSize })
    // A page is read, if cheaply, whether or not its items are asked for.
    const reading = (pageSize ?? 0) / 10 + (costOfFinding[name] ?? 0)
    return { cost: 1 + reading + items * (1 + inner.cost), depth: 1 + inner.depth }
  }

  /** The arguments given, and the defaults of those left out or null. */
  #valuesOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Readonly<Record<string, unknown>> {
    const values: Record<string, unknown> = getArgumentValues(field, node, this.#measured.variables)
    for (const { name, defaultValue } of field.args) values[name] ??= defaultValue
    return values
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#measured.schema.getType(name)
    return isCompositeType(type) ? type : undefined
  }

  #isIncluded(selection: SelectionSetNode['selections'][number]): boolean {
    const { variables } = this.#measured
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false
    return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
  }
}

const metaFields = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef]

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return metaFields.find((field) => field.name === name) ?? ('getFields' in type ? type.getFields()[name] : undefined)
}

function pageSizeOf(values: Readonly<Record<string, unknown>>): number | undefined {
  return pageSizeArguments.map((name) => values[name]).find((value) => typeof value === 'number')
}

/** Items of a list: as many as the page holds, as ids were given, or as lists of this field are taken to hold. */
function itemsOf(field: string, values: Readonly<Record<string, unknown>>, pageSize: number | undefined): number {
  const { ids } = values
  if (Array.isArray(ids)) return ids.length
  if (pageSize !== undefined) return pageSize * (assumedItems[field] ?? 1)
  return assumedItems[field] ?? assumedItemsElsewhere
}
