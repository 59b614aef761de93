/** How a field is asked for right below another one, so that the store can be asked for both at once. */
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import { getArgumentValues, isInterfaceType, Kind } from 'graphql'

type Place = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema' | 'variableValues'>

/**
 * The values of the arguments of the interface's field. Undefined where it is not asked for, more than once, or on a
 * condition; a hint, and no substitute for its own resolver.
 */
export function argumentsBelow(
  place: Place,
  type: string,
  field: string,
): Readonly<Record<string, unknown>> | undefined {
  const { fieldNodes, fragments, schema, variableValues } = place
  const [node, another] = fieldNodes.flatMap(({ selectionSet }) => fieldsIn(selectionSet, field, fragments))
  if (node === undefined || another !== undefined || (node.directives ?? []).length > 0) return undefined
  const declared = schema.getType(type)
  const definition = isInterfaceType(declared) ? declared.getFields()[field] : undefined
  return definition && getArgumentValues(definition, node, variableValues)
}

/** Fragments hold no cycles: what is executed is valid. */
function fieldsIn(
  set: SelectionSetNode | undefined,
  field: string,
  fragments: Place['fragments'],
): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === field ? [selection] : []
    if ((selection.directives ?? []).length > 0) return []
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet
    return fieldsIn(inner, field, fragments)
  })
}
