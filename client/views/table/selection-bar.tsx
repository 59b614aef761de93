/** What can be done with several selected rows together; at the foot, so that no row moves when it comes. */
import { CopyButton } from '../../components/copy-button.tsx'
import { showPaths } from '../../components/paths/focus.ts'
import { CrossSign } from '../../components/signs.tsx'
import { t } from '../../i18n/index.ts'
import { togglePin } from '../../state/actions/pin.ts'
import { hide, keepOnly } from '../../state/actions/remove.ts'
import { mostCompared } from '../../state/compare.ts'
import { entities, relationships } from '../../state/elements.ts'
import { inspect } from '../../state/inspect.ts'
import { pinned, select, selection } from '../../state/view.ts'
import { rowsAsText } from './copied-rows.ts'
import type { List } from './lists.ts'
import { selectedIds } from './standing.ts'

export function SelectionBar<Row extends { readonly id: string }>({ of }: { readonly of: List<Row> }) {
  const nodes = selection.value.filter((id) => entities.value.has(id))
  const links = selection.value.flatMap((id) => relationships.value.get(id) ?? [])
  const count = nodes.length + links.length
  if (count < 2) return null
  const [from, to] = nodes
  const rows = of.shown.value.filter(({ id }) => selectedIds.value.has(id)).length
  const said = t('table.copied', { count: rows })
  const withEnds = [...new Set([...nodes, ...links.flatMap(({ source, target }) => [source, target])])]
  return (
    <section class="selection-bar" aria-label={t('table.selected')}>
      <span class="count">
        <strong>{t('count.selected', { count })}</strong>
        <button
          type="button"
          class="plain icon"
          aria-label={t('several.clear')}
          title={t('several.clear')}
          onClick={() => select([])}
        >
          <CrossSign />
        </button>
      </span>
      <Act act={() => hide(nodes)} can={nodes.length > 0}>
        {t('menu.hide')}
      </Act>
      <Act act={() => keepOnly(withEnds)} can>
        {t('table.keep')}
      </Act>
      <Act act={() => togglePin(nodes)} can={nodes.length > 0}>
        {t(nodes.length > 0 && nodes.every((id) => pinned.value.includes(id)) ? 'table.unpin' : 'table.pin')}
      </Act>
      <Act act={() => inspect(...nodes)} can={nodes.length >= 2 && nodes.length <= mostCompared}>
        {t('table.compare')}
      </Act>
      <Act act={() => from && to && showPaths(from, to)} can={nodes.length === 2}>
        {t('several.paths')}
      </Act>
      {rows > 0 && (
        <>
          <CopyButton
            what="rows tsv"
            text={() => rowsAsText(of, selectedIds.value, 'tsv')}
            label={t('table.copy-tsv')}
            done={said}
          />
          <CopyButton
            what="rows csv"
            text={() => rowsAsText(of, selectedIds.value, 'csv')}
            label={t('table.copy-csv')}
            done={said}
          />
        </>
      )}
    </section>
  )
}

interface ActProps {
  readonly act: () => void
  /** Where it cannot be done it stays in its place, greyed. */
  readonly can: boolean
  readonly children: string
}

const Act = ({ act, can, children }: ActProps) => (
  <button type="button" class="link" disabled={!can} onClick={act}>
    {children}
  </button>
)
