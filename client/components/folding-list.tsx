/** A list that shows its first items, and the rest when asked. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { t } from '../i18n/index.ts'

interface FoldingListProps<Item> {
  readonly items: readonly Item[]
  /** How many are shown at first; one more is shown rather than folded. */
  readonly first: number
  readonly keyOf: (item: Item) => string
  readonly children: (item: Item) => ComponentChildren
  readonly class?: string
}

export function FoldingList<Item>({ items, first, keyOf, children, class: name }: FoldingListProps<Item>) {
  const open = useSignal(false)
  const shown = open.value || items.length <= first + 1 ? items : items.slice(0, first)
  return (
    <>
      <ul class={name}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > first + 1 && (
        <button type="button" class="link fold" aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
          {open.value ? t('fewer') : t('more', { count: items.length - first })}
        </button>
      )}
    </>
  )
}
