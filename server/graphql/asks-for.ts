/** Whether an operation asks for a field somewhere below another one, so that what it takes is read in one go. */
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import { Kind } from 'graphql'

type Place = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

/** Operations come again, and their parts with them. */
const known = new WeakMap<object, Map<string, boolean>>()

/** `field` is found under any type, alias and condition: a hint that may be wrong where the name means several things. */
export function asksFor({ fieldNodes, fragments }: Place, field: string): boolean {
  const [first] = fieldNodes
  if (first === undefined) return false
  const answers = known.get(first) ?? new Map<string, boolean>()
  known.set(first, answers)
  const search = new Search(field, fragments)
  const answer = answers.get(field) ?? fieldNodes.some(({ selectionSet }) => search.finds(selectionSet))
  answers.set(field, answer)
  return answer
}

/** Follows each fragment once. */
class Search {
  readonly #field: string
  readonly #fragments: Place['fragments']
  readonly #followed = new Set<string>()

  constructor(field: string, fragments: Place['fragments']) {
    this.#field = field
    this.#fragments = fragments
  }

  finds(set: SelectionSetNode | undefined): boolean {
    return set?.selections.some((selection) => this.#isIn(selection)) ?? false
  }

  #isIn(selection: SelectionSetNode['selections'][number]): boolean {
    if (selection.kind === Kind.FIELD) return selection.name.value === this.#field || this.finds(selection.selectionSet)
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.finds(selection.selectionSet)
    const { value: name } = selection.name
    if (this.#followed.has(name)) return false
    this.#followed.add(name)
    return this.finds(this.#fragments[name]?.selectionSet)
  }
}
