/** What went wrong or was left out, said beside the view until it is dismissed; nothing built is lost by it. */
import { computed, signal } from '@preact/signals'

/** A notice by its sentence in the dictionaries, with what it is about. */
export interface Notice {
  readonly id: number
  readonly about: 'address' | 'missing' | 'offline' | 'failed' | 'nothing-new' | 'too-many'
  readonly detail?: string
  readonly retry?: () => void
}

const list = signal<readonly Notice[]>([])
let last = 0

export const notices = computed(() => list.value)

/** Shows a notice; one of the same kind with the same detail takes the place of the older. */
export function notify(notice: Omit<Notice, 'id'>): void {
  last += 1
  const others = list.value.filter(({ about, detail }) => about !== notice.about || detail !== notice.detail)
  list.value = [...others, { ...notice, id: last }]
}

export function dismiss(id: number): void {
  list.value = list.value.filter((notice) => notice.id !== id)
}

/** Takes away notices that no longer hold, such as "offline" once an answer has come. */
export function settle(about: Notice['about']): void {
  if (list.value.some((notice) => notice.about === about))
    list.value = list.value.filter((notice) => notice.about !== about)
}

const spoken = signal('')
/** The latest sentence for screen readers. */
export const announcement = computed(() => spoken.value)
export const announce = (sentence: string): void => {
  spoken.value = sentence
}
