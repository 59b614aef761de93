/** A dialog over the page; the browser keeps the focus in it and gives it back. */
import type { ComponentChildren } from 'preact'
import { t } from '../i18n/index.ts'
import { CrossSign } from './signs.tsx'

interface ModalProps {
  readonly title: string
  readonly close: () => void
  readonly children: ComponentChildren
}

export const Modal = ({ title, close, children }: ModalProps) => (
  <dialog
    class="modal"
    aria-label={title}
    ref={(dialog) => {
      if (dialog && !dialog.open) dialog.showModal()
    }}
    onClose={close}
    closedby="any"
  >
    <div class="modal-body">
      <header>
        <h2>{title}</h2>
        <form method="dialog">
          <button type="submit" class="plain icon" aria-label={t('close')} title={t('close')}>
            <CrossSign />
          </button>
        </form>
      </header>
      {children}
    </div>
  </dialog>
)
