/** Relationships summed by type, most first; each opens its own panel. */
import { verbOf } from '../../i18n/sentences.ts'
import { formatNumber } from '../../i18n/format.ts'
import { relationships } from '../../state/elements.ts'
import { FoldingList } from '../folding-list.tsx'
import { LinkSentence } from '../inspector/several-panel.tsx'

export const LinksByVerb = ({ ids }: { readonly ids: readonly string[] }) => {
  const links = ids.flatMap((id) => relationships.value.get(id) ?? [])
  const groups = [...totals(links, ({ type }) => type)].sort(
    ([a, { length: first }], [b, { length: second }]) => second - first || (a < b ? -1 : 1),
  )
  return (
    <>
      {groups.map(([type, members]) => (
        <div key={type} class="link-group">
          <h4>
            {verbOf(type)} <span class="count">{formatNumber(members.length)}</span>
          </h4>
          <FoldingList items={members} first={6} keyOf={({ id }) => id} class="rows">
            {(link) => <LinkSentence link={link} />}
          </FoldingList>
        </div>
      ))}
    </>
  )
}

/** Items by what they have in common. */
export function totals<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    const known = found.get(keyOf(item))
    if (known) known.push(item)
    else found.set(keyOf(item), [item])
  }
  return found
}
