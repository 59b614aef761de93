/** Starts the explorer in the page. */
import { render } from 'preact'
import { App } from './app.tsx'
import { loadAhead } from './components/lazy.tsx'
import { showPaths } from './components/paths/focus.ts'
import { connectKeys } from './components/global-keys.ts'
import { exposeView } from './embedding.ts'
import { connectWords, loadAllWords, loadWords } from './i18n/dictionaries.ts'
import { connectAnnouncements } from './state/announcements.ts'
import { askedLanguage, start } from './state/boot.ts'
import { connectComparison } from './state/compare.ts'
import { connectDetails } from './state/details.ts'
import { connectMenuCounts } from './state/expansion-menu.ts'
import { connectPainting } from './state/painter.ts'
import { connectPage } from './state/page.ts'
import { connectPaths } from './state/paths.ts'
import { connectPicking } from './state/picking.ts'
import { connectPatience } from './state/patience.ts'
import { connectTheme } from './state/theme.ts'
import { select } from './state/view.ts'
import './styles/index.css'

connectTheme()
connectPage()
connectPatience()
connectDetails()
connectPainting()
connectMenuCounts()
connectPaths()
connectComparison()
connectPicking({ paths: showPaths, compare: (from, to) => select([from, to]) })
connectAnnouncements()
connectKeys()
exposeView()
void open()

/** The words come first, so that nobody sees another language flash by; where they do not come, that is said later. */
async function open(): Promise<void> {
  await loadWords(askedLanguage()).catch(() => undefined)
  const root = document.getElementById('app')
  if (root) render(<App />, root)
  const started = start()
  connectWords()
  await started
  loadAhead([loadAllWords])
}
