/** A relationship as a sentence, its verb lighter than its two ends. */
import { verbOf } from '../i18n/sentences.ts'
import { nameIn } from '../i18n/text-in.ts'
import type { NamedEntity } from '../state/open.ts'

export interface SentenceParts {
  readonly source: NamedEntity
  readonly target: NamedEntity
  readonly type: string
}

export const Sentence = ({ source, target, type }: SentenceParts) => (
  <>
    <span class="end">{nameIn(source)}</span> <span class="verb">{verbOf(type)}</span>{' '}
    <span class="end">{nameIn(target)}</span>
  </>
)
