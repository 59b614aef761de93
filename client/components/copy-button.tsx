/** A button that copies a text and says that it did. */
import { copy, justCopied } from '../state/clipboard.ts'

interface CopyButtonProps {
  /** Names the button among those that may have been pressed last. */
  readonly what: string
  readonly text: () => string
  readonly label: string
  readonly done: string
  readonly title?: string
  readonly class?: string
}

export const CopyButton = ({ what, text, label, done, title, class: name = 'link' }: CopyButtonProps) => (
  <button type="button" class={name} title={title} onClick={() => void copy(text(), { what, said: done })}>
    {justCopied.value === what ? done : label}
  </button>
)
