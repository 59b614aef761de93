/** An address to be copied by hand, where the browser does not let the page copy. */
import { t } from '../i18n/index.ts'
import { copyByHand } from '../state/clipboard.ts'
import { Modal } from './modal.tsx'

export function CopyDialog() {
  const text = copyByHand.value
  if (text === undefined) return null
  const rows = text.includes('\n')
  return (
    <Modal
      title={t(rows ? 'table.copy-tsv' : 'share')}
      close={() => {
        copyByHand.value = undefined
      }}
    >
      <p>{t(rows ? 'copy.by-hand' : 'share.by-hand')}</p>
      {rows ? (
        <textarea
          class="field"
          rows={8}
          readOnly
          value={text}
          aria-label={t('copy.text')}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : (
        <input
          class="field"
          type="text"
          readOnly
          value={text}
          aria-label={t('share.address')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Modal>
  )
}
