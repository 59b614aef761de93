/** An address to be copied by hand where the browser does not let the page copy, or a file where it would be cut on its way. */
import { longestAddress } from '../../model/view/address-text.ts'
import { t } from '../i18n/index.ts'
import { reporting } from '../state/actions/reporting.ts'
import { exportCurrent } from '../state/actions/saved-views.ts'
import { copyByHand } from '../state/clipboard.ts'
import { tooLong } from '../state/share.ts'
import { Modal } from './modal.tsx'

export const ShareDialog = () => (
  <Modal title={t('share')} close={close}>
    {tooLong.value === undefined ? <ByHand text={copyByHand.value ?? ''} /> : <AsFile length={tooLong.value} />}
  </Modal>
)

function close(): void {
  copyByHand.value = undefined
  tooLong.value = undefined
}

const ByHand = ({ text }: { readonly text: string }) => (
  <>
    <p>{t('share.by-hand')}</p>
    <input
      class="field"
      type="text"
      readOnly
      value={text}
      aria-label={t('share.address')}
      onFocus={(event) => event.currentTarget.select()}
    />
  </>
)

const AsFile = ({ length }: { readonly length: number }) => (
  <>
    <p>{t('share.too-long', { length, most: longestAddress })}</p>
    <p class="modal-end">
      <button type="button" class="button" onClick={() => reporting(exportCurrent())}>
        {t('saved.as-file')}
      </button>
    </p>
  </>
)
