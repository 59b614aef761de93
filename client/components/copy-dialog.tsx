/** An address to be copied by hand, where the browser does not let the page copy. */
import { t } from '../i18n/index.ts'
import { copyByHand } from '../state/clipboard.ts'
import { Modal } from './modal.tsx'

export function CopyDialog() {
  const text = copyByHand.value
  if (text === undefined) return null
  return (
    <Modal
      title={t('share')}
      close={() => {
        copyByHand.value = undefined
      }}
    >
      <p>{t('share.by-hand')}</p>
      <input
        class="field"
        type="text"
        readOnly
        value={text}
        aria-label={t('share.address')}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Modal>
  )
}
