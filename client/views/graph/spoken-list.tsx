/** What the canvas draws as a list of nodes and sentences, for those who do not see it. */
import { kindByName } from '../../../model/kinds/index.ts'
import { t } from '../../i18n/index.ts'
import { entityName, relationshipSentence } from '../../i18n/sentences.ts'
import { drawnRelationships, scene } from '../../state/elements.ts'
import { noteOn } from '../../../model/view/notes.ts'
import { language, picture } from '../../state/view.ts'

/** Beyond this many nodes the table, which draws only what is seen, is the better list. */
const most = 400

export function SpokenList() {
  const { nodes, groups = [] } = scene.value
  return (
    <section class="unseen" aria-label={t('graph.drawn')}>
      {nodes.length > most ? (
        <p>{t('graph.drawn-too-many')}</p>
      ) : (
        <>
          <ul aria-label={t('table.nodes-caption')}>
            {groups.map(({ id, members }) => (
              <li key={id}>
                {entityName(id)}, {t('group.members', { count: members.length })}
              </li>
            ))}
            {nodes.map(({ id, kind }) => (
              <li key={id}>
                {entityName(id)}, {kindByName[kind].label[language.value]}
                {noted(id)}
              </li>
            ))}
          </ul>
          <ul aria-label={t('table.links-caption')}>
            {drawnRelationships.value.map((relationship) => (
              <li key={relationship.id}>
                {relationshipSentence(relationship)}
                {noted(relationship.id)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const noted = (id: string): string => (noteOn(picture.value, id) === undefined ? '' : `, ${t('note.has')}`)
