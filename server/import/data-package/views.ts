/** `views.json`: the guided views of a package, each checked against the ids that it shows. */
import type { GuidedView } from '../../../model/dataset.ts'
import type { Bilingual } from '../../../model/language.ts'
import { isObject, parseJson, type Json, type JsonObject } from './descriptor.ts'
import { didYouMean, withRemedy } from './nearest.ts'
import type { Fault } from './cell.ts'
import type { ProblemList } from './problem.ts'

export const viewsFile = 'views.json'

/** What the views may name. */
export interface Drawable {
  /** To suggest what was meant. */
  readonly entities: readonly string[]
  readonly isEntity: (id: string) => boolean
  readonly isRelationship: (id: string) => boolean
}

/** The views of the file's text; what is wrong with them becomes problems, and wrong views are left out. */
export function readViews(text: string, drawable: Drawable, problems: ProblemList): readonly GuidedView[] {
  const json = parseJson(viewsFile, text, problems)
  if (json === undefined) return []
  if (!Array.isArray(json)) {
    problems.add({ file: viewsFile, message: 'The file is not a JSON array of views.' })
    return []
  }
  const seen = new Set<string>()
  return (json as readonly Json[]).flatMap((entry, index) => {
    const id = isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : `number ${index + 1}`
    const report = (column: string, { message, ...fault }: Fault): void => {
      problems.add({ file: viewsFile, column, message: `View ${id}: ${message}`, ...fault })
    }
    if (seen.has(id)) report('id', { message: 'Another view has the same id.' })
    seen.add(id)
    const view = isObject(entry) ? readView(entry, { drawable, report }) : undefined
    if (!isObject(entry)) report('', { message: 'It is not a JSON object.' })
    return view === undefined ? [] : [view]
  })
}

interface ViewContext {
  readonly drawable: Drawable
  readonly report: (column: string, fault: Fault) => void
}

function readView(view: JsonObject, context: ViewContext): GuidedView | undefined {
  const id = readText(view, 'id', context)
  const title = readBilingual(view, 'title', context)
  const sentence = readBilingual(view, 'sentence', context)
  const query = readText(view, 'query', context)
  const positions = readPositions(view['positions'], context)
  if (query !== undefined) checkQuery(query, context)
  if (id === undefined || title === undefined || sentence === undefined || query === undefined) return undefined
  return { id, title, sentence, query, positions }
}

function readText(view: JsonObject, key: string, { report }: ViewContext): string | undefined {
  const value = view[key]
  if (typeof value === 'string' && value !== '') return value
  report(key, { message: `"${key}" must be a text.` })
  return undefined
}

function readBilingual(view: JsonObject, key: string, { report }: ViewContext): Bilingual | undefined {
  const { en, fr } = isObject(view[key]) ? view[key] : {}
  if (typeof en === 'string' && typeof fr === 'string' && en !== '' && fr !== '') return { EN: en, FR: fr }
  report(key, { message: `"${key}" must have a text in en and in fr.` })
  return undefined
}

function readPositions(json: Json | undefined, { drawable, report }: ViewContext): GuidedView['positions'] {
  if (json === undefined) return {}
  if (!isObject(json)) {
    report('positions', { message: '"positions" must be an object of [x, y] by id.' })
    return {}
  }
  const positions: [string, readonly [number, number]][] = []
  for (const [id, point] of Object.entries(json)) {
    const [x, y, ...others] = Array.isArray(point) ? (point as readonly Json[]) : []
    if (typeof x !== 'number' || typeof y !== 'number' || others.length > 0) {
      report('positions', { message: `The position of "${id}" must be [x, y].` })
      continue
    }
    if (!drawable.isEntity(id)) report('positions', unknown(id, drawable.entities))
    positions.push([id, [x, y]])
  }
  return Object.fromEntries(positions)
}

/** `on` names the entities that are drawn, `sel` what is selected among entities and relationships. */
function checkQuery(query: string, { drawable, report }: ViewContext): void {
  const parameters = new URLSearchParams(query)
  const idsOf = (name: string): readonly string[] =>
    parameters
      .getAll(name)
      .flatMap((ids) => ids.split(','))
      .filter((id) => id !== '')
  for (const id of idsOf('on')) {
    if (!drawable.isEntity(id)) report('query', unknown(id, drawable.entities))
  }
  for (const id of idsOf('sel')) {
    if (!drawable.isEntity(id) && !drawable.isRelationship(id)) {
      report('query', unknown(id, drawable.entities))
    }
  }
}

const unknown = (id: string, known: Iterable<string>): Fault => ({
  message: `"${id}" is not in the dataset.`,
  ...withRemedy(didYouMean(id, known)),
})
