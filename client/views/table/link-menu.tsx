/** The menu of a link in the table: its evidence, its ends, its place in the graph. */
import { useCallback } from 'preact/hooks'
import { encodeView } from '../../../model/view/url-codec.ts'
import { noteOn } from '../../../model/view/notes.ts'
import { openLens } from '../../../model/view/view-state.ts'
import { MenuItem } from '../../components/menu-item.tsx'
import { menuKeys, placeMenu } from '../../components/menu-keys.ts'
import { showPaths } from '../../components/paths/focus.ts'
import { t } from '../../i18n/index.ts'
import { entityName, relationshipSentence, verbOf } from '../../i18n/sentences.ts'
import { toggleType } from '../../state/actions/lens.ts'
import { copy } from '../../state/clipboard.ts'
import { type RelationshipElement, relationships } from '../../state/elements.ts'
import { closeMenus, menu, type OpenLinkMenu } from '../../state/interaction.ts'
import { inspect, writeNote } from '../../state/inspect.ts'
import { showInGraph } from '../../state/open.ts'
import { language, picture, select } from '../../state/view.ts'

export function LinkMenu({ at }: { readonly at: OpenLinkMenu }) {
  const place = useCallback(
    (element: HTMLElement | null) => (element ? placeMenu(element, at, closeMenus) : undefined),
    [at],
  )
  const link = relationships.value.get(at.relationship)
  if (!link) return null
  const sentence = relationshipSentence(link)
  const { id, source, target, type } = link
  return (
    <div
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={t('menu.label', { name: sentence })}
      ref={place}
      onKeyDown={(event) => menuKeys(event, closeMenus)}
    >
      <p class="menu-title" role="presentation">
        {sentence}
      </p>
      <MenuItem act={() => inspect(id)}>{t('menu.evidence')}</MenuItem>
      <MenuItem act={() => writeNote(id)}>
        {t(noteOn(picture.value, id) === undefined ? 'note.write' : 'note.change')}
      </MenuItem>
      <MenuItem act={() => showInGraph(id, source)}>{t('menu.in-graph')}</MenuItem>
      <MenuItem act={() => void copy(addressOf(link), { what: `link ${id}`, said: t('menu.copied') })}>
        {t('menu.copy')}
      </MenuItem>
      <hr />
      <MenuItem act={() => select([source, target])}>{t('menu.both-ends')}</MenuItem>
      {source !== target && <MenuItem act={() => showPaths(source, target)}>{t('several.paths')}</MenuItem>}
      {[...new Set([source, target])].map((end) => (
        <MenuItem key={end} act={() => openNodeMenu(end, at)}>
          {t('menu.label', { name: entityName(end) })}
        </MenuItem>
      ))}
      <hr />
      <MenuItem act={() => toggleType(type)}>{t('menu.leave-out', { name: verbOf(type) })}</MenuItem>
    </div>
  )
}

/** Once this menu has given the focus back. */
function openNodeMenu(entity: string, { x, y }: OpenLinkMenu): void {
  requestAnimationFrame(() => {
    menu.value = { entity, x, y }
  })
}

/** The address of a view that holds the link with its ends alone, selected. */
function addressOf({ id, source, target }: RelationshipElement): string {
  const { search } = encodeView({
    view: 'graph',
    language: language.value,
    picture: { nodes: [...new Set([source, target])], positions: {}, lens: openLens },
    selection: [id],
  })
  return new URL(location.pathname + search, location.href).href
}
