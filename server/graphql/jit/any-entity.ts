/**
 * A program has a part for each type that a place may hold, and entities have seventeen, in each other's fields. Where
 * nothing is asked of an entity but what all have, one type can stand for all: it is called `AnyEntity`, and the fields
 * that lead to it are twins of those that lead to `Entity`. Clients never see it.
 */
import type { DocumentNode, FieldDefinitionNode, ObjectTypeDefinitionNode, TypeNode } from 'graphql'
import { Kind } from 'graphql'

export const anyEntity = 'AnyEntity'

/** The field that answers what `__typename` would. */
export const kindOfAny = 'typeName'

const suffix = '__any'

/** The twin of a field that leads to entities. */
export const twinOf = (field: string): string => `${field}${suffix}`

/** The field itself, where the name is that of a twin. */
export const originalOf = (field: string): string => (field.endsWith(suffix) ? field.slice(0, -suffix.length) : field)

/** The same definitions with `AnyEntity` and the twins. */
export function withAnyEntity(document: DocumentNode): DocumentNode {
  const shared = document.definitions.flatMap((definition) =>
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'Entity'
      ? (definition.fields ?? [])
      : [],
  )
  const any: ObjectTypeDefinitionNode = {
    kind: Kind.OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: anyEntity },
    fields: [...shared, typeNameField],
  }
  return {
    kind: Kind.DOCUMENT,
    definitions: [...document.definitions, any].map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
        ? { ...definition, fields: withTwins(definition.fields ?? []) }
        : definition,
    ),
  }
}

const typeNameField: FieldDefinitionNode = {
  kind: Kind.FIELD_DEFINITION,
  name: { kind: Kind.NAME, value: kindOfAny },
  type: {
    kind: Kind.NON_NULL_TYPE,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
  },
}

function withTwins(fields: readonly FieldDefinitionNode[]): readonly FieldDefinitionNode[] {
  return fields.flatMap((field) => {
    const type = leadingToAny(field.type)
    const name = { kind: Kind.NAME, value: twinOf(field.name.value) } as const
    return type === undefined ? [field] : [field, { ...field, name, type }]
  })
}

/** The type with `AnyEntity` in the place of `Entity`; undefined where there is none. */
function leadingToAny<Type extends TypeNode>(type: Type): Type | undefined {
  if (type.kind === Kind.NAMED_TYPE) {
    return type.name.value === 'Entity' ? { ...type, name: { kind: Kind.NAME, value: anyEntity } } : undefined
  }
  const inner = leadingToAny(type.type)
  return inner === undefined ? undefined : { ...type, type: inner }
}
