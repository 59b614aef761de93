/** Parts of the page that are loaded when they are first shown, so that the first page is small. */
import { signal } from '@preact/signals'
import type { ComponentType, VNode } from 'preact'
import { reporting } from '../state/actions/reporting.ts'

const loaders: (() => Promise<unknown>)[] = []

/** Loads every such part, and others like it, once the page has nothing else to do, so that it is there even if the server goes away. */
export function loadAhead(others: readonly (() => Promise<unknown>)[]): void {
  setTimeout(() => {
    // What fails is loaded, and reported, when it is shown.
    for (const load of [...others, ...loaders]) load().catch(() => undefined)
  }, 1500)
}

/** A component that shows nothing until its code is there; where that fails a notice says so, and the next showing tries again. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => VNode | null {
  const loaded = signal<{ readonly component: ComponentType<Props> } | undefined>(undefined)
  let asked = false
  loaders.push(load)
  const fetch = async () => {
    try {
      loaded.value = { component: await load() }
    } finally {
      asked = false
    }
  }
  return (props) => {
    if (loaded.value) return <loaded.value.component {...props} />
    if (!asked) {
      asked = true
      reporting(fetch())
    }
    return null
  }
}
