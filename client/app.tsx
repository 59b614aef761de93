/** The frame: bars, panels and the view between them; or the words of a start that has not come to that. */
import { isOfGroups } from '../model/view/grouping.ts'
import { Chips } from './components/chips.tsx'
import { Header } from './components/header/header.tsx'
import { HelpDialog } from './components/help-dialog.tsx'
import { Inspector } from './components/inspector/inspector.tsx'
import { Lens } from './components/lens/lens.tsx'
import { LiveRegion } from './components/live-region.tsx'
import { lazy } from './components/lazy.tsx'
import { Notices } from './components/notices.tsx'
import { PickingWords } from './components/picking-words.tsx'
import { StartWords } from './components/start-words.tsx'
import { StatusBar } from './components/status/status-bar.tsx'
import { Tabs } from './components/tabs.tsx'
import { boot } from './state/boot.ts'
import { copyByHand } from './state/clipboard.ts'
import { menu, type OpenMenu, savedDialog } from './state/interaction.ts'
import { inspectorPanel, lensPanel } from './state/panels.ts'
import { isPhone } from './state/screen.ts'
import { dataset } from './state/session.ts'
import { tooLong } from './state/share.ts'
import { recoloured, view } from './state/view.ts'
import { views } from './views/index.ts'

export const App = () =>
  boot.value.state === 'ready' && (dataset.value?.entityCount ?? 0) > 0 ? <Frame /> : <StartWords />

const NodeMenu = lazy(async () => (await import('./components/node-menu.tsx')).NodeMenu)
const GroupMenu = lazy(async () => (await import('./components/groups/group-menu.tsx')).GroupMenu)
const ShareDialog = lazy(async () => (await import('./components/share-dialog.tsx')).ShareDialog)
const DropFrame = lazy(async () => (await import('./components/drop-frame.tsx')).DropFrame)
const SavedDialog = lazy(async () => (await import('./components/saved/saved-dialog.tsx')).SavedDialog)

const MenuAt = ({ at }: { readonly at: OpenMenu }) =>
  isOfGroups(at.entity) ? <GroupMenu at={at} /> : <NodeMenu at={at} />

const Frame = () => (
  <div
    class={recoloured.value ? 'frame recoloured' : 'frame'}
    style={{ '--lens-width': `${lensPanel.width.value}px`, '--inspector-width': `${inspectorPanel.width.value}px` }}
  >
    <Header />
    {!isPhone.value && <Tabs />}
    <Lens />
    <main class="view">
      <Chips />
      <PickingWords />
      <CurrentView />
      <Notices />
      {menu.value && <MenuAt key={menu.value.entity} at={menu.value} />}
    </main>
    <Inspector />
    {!isPhone.value && <StatusBar />}
    <HelpDialog />
    {(copyByHand.value ?? tooLong.value) !== undefined && <ShareDialog />}
    {savedDialog.value && <SavedDialog />}
    <DropFrame />
    <LiveRegion />
  </div>
)

function CurrentView() {
  const current = views.find(({ id }) => id === view.value.view) ?? views[0]
  return current ? <current.component /> : null
}
