/** The bar at the top: where one is, search, language, colours, share. */
import { t } from '../../i18n/index.ts'
import { textIn } from '../../i18n/text-in.ts'
import { shortTitle } from '../../state/page.ts'
import { isPhone } from '../../state/screen.ts'
import { view } from '../../state/view.ts'
import { views } from '../../views/index.ts'
import { Words } from '../words.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { MainMenu } from './main-menu.tsx'
import { SavedButton } from './saved-button.tsx'
import { SearchBox } from './search-box.tsx'
import { ShareButton } from './share-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export const Header = () => (
  <header class="bar">
    {isPhone.value && <MainMenu />}
    <Wordmark />
    <SearchBox />
    {!isPhone.value && (
      <div class="bar-end">
        <LanguageSwitch />
        <ThemeSwitch />
        <SavedButton />
        <ShareButton />
      </div>
    )}
  </header>
)

/** On a phone the name of the view stands in the place of the dataset's. */
function Wordmark() {
  const title = textIn(shortTitle.value, undefined)
  const current = views.find(({ id }) => id === view.value.view)
  return (
    <h1 class="wordmark">
      <span class="brand">Relata</span>{' '}
      <span class="dataset">{isPhone.value ? current && t(current.title) : title && <Words of={title} />}</span>
    </h1>
  )
}
