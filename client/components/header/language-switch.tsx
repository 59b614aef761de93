/** EN or FR. */
import { languages } from '../../../model/language.ts'
import { t } from '../../i18n/index.ts'
import { language, speak } from '../../state/view.ts'

export const LanguageSwitch = () => (
  <fieldset class="language-switch" aria-label={t('language.label')}>
    {languages.map((each) => (
      <button
        key={each}
        type="button"
        aria-pressed={language.value === each}
        aria-label={`${each}, ${t(`language.${each}`)}`}
        onClick={() => speak(each)}
      >
        {each}
      </button>
    ))}
  </fieldset>
)
