/** Small settings that this browser alone remembers: they are about the screen, not about the view. */
import { effect, type Signal, signal } from '@preact/signals'

/** A signal kept in the browser's storage; a value there that `accept` refuses, or no storage at all, gives the fallback. */
export function remembered<Value extends string | number | boolean>(
  key: string,
  fallback: Value,
  accept: (value: unknown) => value is Value,
): Signal<Value> {
  const name = `relata.${key}`
  const setting = signal(read(name, fallback, accept))
  let first = true
  effect(() => {
    const text = JSON.stringify(setting.value)
    if (!first) write(name, text)
    first = false
  })
  return setting
}

function read<Value>(name: string, fallback: Value, accept: (value: unknown) => value is Value): Value {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return accept(value) ? value : fallback
  } catch {
    return fallback
  }
}

/** Private windows may refuse; then the setting lasts as long as the page. */
function write(name: string, text: string): void {
  try {
    localStorage.setItem(name, text)
  } catch {
    return
  }
}
