/** datapackage.json: what the package says of itself, where its tables are and what it demands of their cells. */
import { descriptorFile } from './descriptor-file.ts'
import { isPathInside, readTextFile } from './text-file.ts'
import type { ProblemList } from './problem.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

export interface Resource {
  readonly name: string
  /** Relative to the folder, inside it. */
  readonly path: string
  readonly delimiter: string
  /** The resource's Table Schema as it stands. */
  readonly schema: JsonObject
}

export interface Descriptor {
  readonly name: string
  readonly title: string
  readonly description?: string
  readonly version?: string
  readonly licence?: string
  readonly resources: readonly Resource[]
}

/** Reads and checks datapackage.json; undefined, with a problem, where it is missing or is no JSON object. */
export async function readDescriptor(folder: string, problems: ProblemList): Promise<Descriptor | undefined> {
  const text = await readTextFile(folder, descriptorFile, problems)
  const json = text === undefined ? undefined : parseJson(descriptorFile, text, problems)
  if (json === undefined) return undefined
  if (!isObject(json)) {
    problems.add({ file: descriptorFile, message: 'The file is not a JSON object.' })
    return undefined
  }
  const licences = Array.isArray(json['licenses']) ? (json['licenses'] as readonly Json[]) : []
  const licence = licences.filter(isObject).map(({ name }) => name)[0]
  return {
    name: requiredText(json, 'name', problems),
    title: requiredText(json, 'title', problems),
    ...(typeof json['description'] === 'string' ? { description: json['description'] } : {}),
    ...(typeof json['version'] === 'string' ? { version: json['version'] } : {}),
    ...(typeof licence === 'string' ? { licence } : {}),
    resources: readResources(json['resources'], problems),
  }
}

/** The JSON of a text; undefined, with a problem, where it is broken. */
export function parseJson(file: string, text: string, problems: ProblemList): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    problems.add({ file, message: `The file is not valid JSON: ${reason}.` })
    return undefined
  }
}

export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

function requiredText(json: JsonObject, key: string, problems: ProblemList): string {
  const value = json[key]
  if (typeof value === 'string' && value !== '') return value
  problems.add({ file: descriptorFile, column: key, message: `"${key}" must be a text.` })
  return ''
}

function readResources(json: Json | undefined, problems: ProblemList): readonly Resource[] {
  if (!Array.isArray(json) || json.length === 0) {
    problems.add({ file: descriptorFile, column: 'resources', message: '"resources" must list the tables.' })
    return []
  }
  const resources: Resource[] = []
  for (const [index, entry] of (json as readonly Json[]).entries()) {
    const resource = readResource(entry, `resources[${index}]`, problems)
    if (resource === undefined) continue
    if (resources.some(({ name }) => name === resource.name)) {
      const message = `The resource "${resource.name}" is listed twice.`
      problems.add({ file: descriptorFile, column: `resources[${index}]`, message })
      continue
    }
    resources.push(resource)
  }
  return resources
}

function readResource(json: Json, column: string, problems: ProblemList): Resource | undefined {
  const { name, path } = isObject(json) ? json : {}
  if (!isObject(json) || typeof name !== 'string' || typeof path !== 'string') {
    problems.add({ file: descriptorFile, column, message: 'A resource must have a name and the path of one file.' })
    return undefined
  }
  if (!isPathInside(path)) {
    const message = `The path "${path}" of "${name}" leads out of the package.`
    problems.add({ file: descriptorFile, column, message, remedy: 'Name a file in its own folder.' })
    return undefined
  }
  const dialect = isObject(json['dialect']) ? json['dialect'] : {}
  const delimiter = typeof dialect['delimiter'] === 'string' && dialect['delimiter'] !== '' ? dialect['delimiter'] : ','
  return { name, path, delimiter, schema: isObject(json['schema']) ? json['schema'] : {} }
}
