/** All keys in one list. */
import { t } from '../i18n/index.ts'
import { help } from '../state/interaction.ts'
import { views } from '../views/index.ts'
import { Modal } from './modal.tsx'

export const HelpDialog = () => (help.value ? <Help /> : null)

const Help = () => (
  <Modal
    title={t('help.title')}
    close={() => {
      help.value = false
    }}
  >
    <dl class="keys">
      {keyList().map(([keys, meaning]) => (
        <div key={meaning}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </Modal>
)

type KeyLine = readonly [keys: readonly string[], meaning: string]

const keyList = (): readonly KeyLine[] => [
  [['/'], t('help.search')],
  [[t('key.arrows')], t('help.walk')],
  [[t('key.enter')], t('help.expand')],
  [[t('key.space')], t('help.select')],
  [[t('key.click')], t('help.add-selection')],
  [[t('key.drag')], t('help.lasso')],
  [['Shift + F10'], t('help.menu')],
  [[t('key.delete')], t('help.hide')],
  [['Ctrl + A'], t('help.all')],
  [['Ctrl + Z'], t('help.undo')],
  [['Ctrl + Shift + Z', 'Ctrl + Y'], t('help.redo')],
  [['f'], t('help.fit')],
  [views.map(({ key }) => key), t('help.views')],
  [['?'], t('help.help')],
  [[t('key.escape')], t('help.back')],
]
