/** The words of the page in the language that the view speaks. */
import { language } from '../state/view.ts'
import { wordsIn } from './dictionaries.ts'
import type { en, MessageKey } from './en.ts'
import { formatNumber, pluralOf } from './format.ts'

/** The `{places}` of a text, read from its type. */
type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never
type Texts<Key extends MessageKey> = (typeof en)[Key] extends infer Found
  ? Found extends string
    ? Found
    : Found extends object
      ? Found[keyof Found] | '{count}'
      : never
  : never
type Parameters<Key extends MessageKey> = Readonly<Record<Places<Texts<Key>>, string | number>>
type Rest<Key extends MessageKey> = [Places<Texts<Key>>] extends [never] ? [] : [parameters: Parameters<Key>]

/**
 * A text with its places filled; numbers are set as the language sets them, and `count` chooses the plural.
 * Read inside a component or effect, it follows the language.
 */
export function t<Key extends MessageKey>(key: Key, ...[parameters]: Rest<Key>): string {
  const values: Readonly<Record<string, string | number>> = parameters ?? {}
  return fill(choose(key, values['count']), values)
}

function choose(key: MessageKey, count: string | number | undefined): string {
  const message = wordsIn(language.value)[key]
  if (typeof message === 'string') return message
  return pluralOf(Number(count)) === 'one' ? message.one : message.other
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    return value === undefined ? place : typeof value === 'number' ? formatNumber(value) : value
  })
