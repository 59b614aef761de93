/** Opens the choice of what colours and sizes stand for. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/index.ts'
import { lazy } from '../lazy.tsx'

const DrawingChoices = lazy(async () => (await import('./drawing-choices.tsx')).DrawingChoices)

const id = 'drawing'

export function DrawingButton() {
  const open = useSignal(false)
  return (
    <>
      <button type="button" class="plain" popovertarget={id}>
        {t('drawing.title')}
      </button>
      <section
        id={id}
        class="popover drawing"
        popover="auto"
        aria-label={t('drawing.title')}
        onToggle={({ newState }) => (open.value = newState === 'open')}
      >
        {open.value && <DrawingChoices />}
      </section>
    </>
  )
}
