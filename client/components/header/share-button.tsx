/** Copies the address of the view as it is now. */
import { t } from '../../i18n/index.ts'
import { addressOfView } from '../../state/address-bar.ts'
import { CopyButton } from '../copy-button.tsx'

export const ShareButton = () => (
  <CopyButton
    what="share"
    text={() => new URL(addressOfView(), location.href).href}
    label={t('share')}
    done={t('share.copied')}
    title={t('share.title')}
    class="plain share"
  />
)
