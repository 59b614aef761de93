/** Words of a dataset's own small vocabularies: translated where the dictionaries know them, else as they are. */
import { en, type MessageKey } from './en.ts'
import { t } from './index.ts'
import { type TextIn, textIn } from './text-in.ts'

/** Vocabularies that the dictionaries have words for. */
type Vocabulary = 'source' | 'commitment'
type WordKey = Extract<MessageKey, `${Vocabulary}.${string}`>

/** The word for a value such as `fact-sheet`; what the dictionaries do not know is taken for English. */
export function wordFor(vocabulary: Vocabulary, value: string): TextIn {
  const key = `${vocabulary}.${value}`
  if (isWordKey(key)) return { text: t(key), lang: undefined }
  return textIn(value.replaceAll('-', ' '), undefined) ?? { text: value, lang: undefined }
}

const isWordKey = (key: string): key is WordKey => Object.hasOwn(en, key)
