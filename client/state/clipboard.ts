/** Copies text; where the browser refuses, the text is shown to be copied by hand. */
import { signal } from '@preact/signals'
import { announce } from './notices.ts'

/** The text that has to be copied by hand, until the dialog is closed. */
export const copyByHand = signal<string | undefined>(undefined)
/** What has just been copied, for two seconds. */
export const justCopied = signal<string | undefined>(undefined)

const shownFor = 2000
let timer: ReturnType<typeof setTimeout> | undefined

/** Copies `text`; `what` names the button, `said` is the sentence for screen readers. */
export async function copy(
  text: string,
  { what, said }: { readonly what: string; readonly said: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    copyByHand.value = text
    return
  }
  announce(said)
  justCopied.value = what
  clearTimeout(timer)
  timer = setTimeout(() => {
    justCopied.value = undefined
  }, shownFor)
}
