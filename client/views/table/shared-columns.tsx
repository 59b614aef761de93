/** The columns that both lists have. */
import { noteOn } from '../../../model/view/notes.ts'
import type { Basis } from '../../../model/vocabulary.ts'
import { ContestedSign, LineSample } from '../../components/signs.tsx'
import { t } from '../../i18n/index.ts'
import { picture } from '../../state/view.ts'
import { type Column, wordColumn } from './column.ts'

export const basisColumn: Column<{ readonly basis: Basis }> = {
  ...wordColumn('basis', ({ basis }) => t(`basis.${basis}`)),
  cell: ({ basis }) => (
    <span class="basis">
      <LineSample of={basis === 'STATED' ? 'stated' : 'inferred'} /> {t(`basis.${basis}`)}
    </span>
  ),
}

export const contestedColumn: Column<{ readonly contested: boolean }> = {
  id: 'contested',
  sign: 'contested',
  value: ({ contested }) => (contested ? 0 : undefined),
  text: ({ contested }) => (contested ? t('tag.contested') : ''),
  cell: ({ contested }) =>
    contested && (
      <>
        <ContestedSign />
        <span class="unseen">{t('tag.contested')}</span>
      </>
    ),
}

export const noteColumn: Column<{ readonly id: string }> = wordColumn(
  'note',
  ({ id }) => noteOn(picture.value, id) ?? '',
)

export const idColumn: Column<{ readonly id: string }> = wordColumn('id', ({ id }) => id)
