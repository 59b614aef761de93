/** All notes of the view; each leads to what it is on. */
import { t } from '../../i18n/index.ts'
import { entityName, relationshipSentence } from '../../i18n/sentences.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { isOnCanvas, sayNotDrawn } from '../../state/actions/unseen.ts'
import { entities, type RelationshipElement, relationships } from '../../state/elements.ts'
import { openEntity, openRelationship } from '../../state/open.ts'
import { picture } from '../../state/view.ts'
import { FoldingList } from '../folding-list.tsx'
import { Mark } from '../mark.tsx'
import { Section } from '../section.tsx'
import { LineSample } from '../signs.tsx'

export function NoteList() {
  const notes = Object.entries(picture.value.notes ?? {})
  if (notes.length === 0) return null
  return (
    <Section title={t('notes.title')} aside={t('notes.count', { count: notes.length })}>
      <FoldingList items={notes} first={8} keyOf={([id]) => id} class="rows">
        {([id, text]) => <NoteRow id={id} text={text} />}
      </FoldingList>
    </Section>
  )
}

function NoteRow({ id, text }: { readonly id: string; readonly text: string }) {
  const entity = entities.value.get(id)
  const relationship = relationships.value.get(id)
  const drawn = isOnCanvas(id)
  return (
    <button type="button" class={`row note-row ${drawn ? '' : 'not-drawn'}`} onClick={() => open(id, relationship)}>
      {entity ? (
        <Mark kind={entity.kind} />
      ) : (
        <LineSample of={relationship?.basis === 'INFERRED' ? 'inferred' : 'stated'} />
      )}
      <span class="note-words">
        <span class="end">{relationship ? relationshipSentence(relationship) : entityName(id)}</span>
        <bdi class="note-text">{text}</bdi>
      </span>
      {!drawn && <span class="row-signs aside">{t('notes.absent')}</span>}
    </button>
  )
}

function open(id: string, relationship: RelationshipElement | undefined): void {
  const source = entities.value.get(relationship?.source ?? '')
  const target = entities.value.get(relationship?.target ?? '')
  if (source && target) openRelationship({ id, source, target })
  else if (entities.value.has(id)) openEntity(id)
  else reporting(sayNotDrawn([id]))
}
