/** Undo and redo; their titles say which step. */
import { t } from '../../i18n/index.ts'
import { stepSentence } from '../../i18n/sentences.ts'
import { redo, undo } from '../../state/actions/undo.ts'
import { history } from '../../state/view.ts'
import { TurnSign } from '../signs.tsx'

interface StepButtonProps {
  /** With its word beside the sign. */
  readonly named?: boolean
}

export function UndoButton({ named = false }: StepButtonProps) {
  const step = history.value.past.at(-1)
  const title = step ? t('undo.step', { step: stepSentence(step) }) : t('undo.nothing')
  return (
    <button
      type="button"
      class="plain"
      disabled={!step}
      title={title}
      aria-label={title}
      aria-keyshortcuts="Control+Z"
      onClick={undo}
    >
      <TurnSign /> {named && t('undo')}
    </button>
  )
}

export function RedoButton({ named = false }: StepButtonProps) {
  const [step] = history.value.future
  const title = step ? t('redo.step', { step: stepSentence(step) }) : t('redo.nothing')
  return (
    <button
      type="button"
      class="plain"
      disabled={!step}
      title={title}
      aria-label={title}
      aria-keyshortcuts="Control+Shift+Z"
      onClick={redo}
    >
      <TurnSign forward /> {named && t('redo')}
    </button>
  )
}
