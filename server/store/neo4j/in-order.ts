/** Puts the rows of a batched query back into the order of the ids that were asked for. */

interface RecordRow<Item> {
  readonly id: string
  readonly record: Item
}

/** Undefined where there is no row. */
export function oneForEach<Item>(
  ids: readonly string[],
  rows: readonly RecordRow<Item>[],
): readonly (Item | undefined)[] {
  const found = new Map(rows.map(({ id, record }) => [id, record]))
  return ids.map((id) => found.get(id))
}

/** Each id's rows in the order in which they came. */
export function listForEach<Row extends { readonly id: string }, Item>(
  ids: readonly string[],
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): readonly (readonly Item[])[] {
  const found = new Map<string, Item[]>()
  for (const row of rows) {
    const items = found.get(row.id)
    if (items) items.push(itemOf(row))
    else found.set(row.id, [itemOf(row)])
  }
  return ids.map((id) => found.get(id) ?? [])
}
