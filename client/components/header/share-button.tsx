/** Copies the address of the view as it is now. */
import { t } from '../../i18n/index.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { justCopied } from '../../state/clipboard.ts'
import { share } from '../../state/share.ts'

const what = 'share'

export const ShareButton = () => (
  <button
    type="button"
    class="plain share"
    title={t('share.title')}
    onClick={() => reporting(share({ what, said: t('share.copied') }))}
  >
    {t(justCopied.value === what ? 'share.copied' : 'share')}
  </button>
)
