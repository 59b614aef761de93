/** Opens the list of saved views. */
import { t } from '../../i18n/index.ts'
import { savedDialog } from '../../state/interaction.ts'

export const SavedButton = () => (
  <button type="button" class="plain" title={t('saved.dialog')} onClick={() => (savedDialog.value = true)}>
    {t('saved.short')}
  </button>
)
