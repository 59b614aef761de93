/** Reads the SDL files and completes the types of the kinds with the fields that all entities share. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentNode, FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql'
import { concatAST, Kind, parse } from 'graphql'
import { projectRoot } from '../project-root.ts'

/** All of `schema/*.graphql` as one document, every type complete. */
export function loadTypeDefinitions(folder = path.join(projectRoot, 'server/graphql/schema')): DocumentNode {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const documents = files.toSorted().map((file) => parse(readFileSync(path.join(folder, file), 'utf8')))
  const { definitions } = concatAST(documents)
  const shared = definitions.flatMap((definition) =>
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'Entity'
      ? (definition.fields ?? [])
      : [],
  )
  return {
    kind: Kind.DOCUMENT,
    definitions: definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && isEntity(definition)
        ? withSharedFields(definition, shared)
        : definition,
    ),
  }
}

const isEntity = (type: ObjectTypeDefinitionNode): boolean =>
  type.interfaces?.some(({ name }) => name.value === 'Entity') ?? false

/** The shared fields first; a kind that declares one of them itself keeps its own. */
function withSharedFields(
  type: ObjectTypeDefinitionNode,
  shared: readonly FieldDefinitionNode[],
): ObjectTypeDefinitionNode {
  const own = type.fields ?? []
  const names = new Set(own.map(({ name }) => name.value))
  return { ...type, fields: [...shared.filter(({ name }) => !names.has(name.value)), ...own] }
}
