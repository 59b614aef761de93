/** What went wrong or was left out, said beside the view until it is dismissed; nothing built is lost by it. */
import { computed, signal } from '@preact/signals'

/** Notices that offer to do what they say is not done; the dictionaries have a word for it. */
export type Offering = 'hidden' | 'not-drawn'

/** A notice by its sentence in the dictionaries, with what it is about. */
export interface Notice {
  readonly id: number
  readonly about:
    | 'address'
    | 'no-room'
    | 'missing'
    | 'offline'
    | 'failed'
    | 'nothing-new'
    | 'nothing-to-collapse'
    | 'too-many'
    | Offering
  readonly detail?: string
  /** What an address asks for in vain: parts of it as they stand there, ids, and what it had no room for. */
  readonly lost?: { readonly parts: readonly string[]; readonly ids: readonly string[]; readonly rest: boolean }
  /** Entities and relationships that it is about; the sentence names them in place of a detail. */
  readonly ids?: readonly string[]
  /** What an {@link Offering} notice offers. */
  readonly offer?: () => void
  readonly retry?: () => void
}

const list = signal<readonly Notice[]>([])
let last = 0

export const notices = computed(() => list.value)

/** Shows a notice; one of the same kind with the same detail takes the place of the older. */
export function notify(notice: Omit<Notice, 'id'>): void {
  last += 1
  const others = list.value.filter((each) => about(each) !== about(notice))
  list.value = [...others, { ...notice, id: last }]
}

const about = ({ about, detail, ids }: Omit<Notice, 'id'>): string => [about, detail, ids].join()

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
