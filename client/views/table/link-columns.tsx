/** The columns of the list of links. */
import { confidences } from '../../../model/vocabulary.ts'
import { Mark } from '../../components/mark.tsx'
import { t } from '../../i18n/index.ts'
import { entityName, verbOf } from '../../i18n/sentences.ts'
import { type TextIn, textIn } from '../../i18n/text-in.ts'
import { entities, type RelationshipElement } from '../../state/elements.ts'
import { sourceParents, sources } from '../../state/session.ts'
import { type Column, dateColumn, wordColumn } from './column.ts'
import { basisColumn, contestedColumn, idColumn, noteColumn } from './shared-columns.tsx'

type End = 'source' | 'target'

const endColumn = (id: 'from' | 'to', end: End): Column<RelationshipElement> => ({
  ...wordColumn(id, (link) => entityName(link[end])),
  cell: (link) => {
    const entity = entities.value.get(link[end])
    return (
      <>
        {entity && <Mark kind={entity.kind} />} {entityName(link[end])}
      </>
    )
  },
})

/** The documents that a link rests on, without those that only contain them. */
function titlesOf({ sources: all }: RelationshipElement): readonly TextIn[] {
  const holding = new Set(all.flatMap((id) => sourceParents.value.get(id) ?? []))
  return all
    .filter((id) => !holding.has(id))
    .flatMap((id) => {
      const source = sources.value.get(id)
      return textIn(source?.titleEN, source?.titleFR) ?? { text: id, lang: undefined }
    })
}

const texts = (titles: readonly TextIn[]): string => titles.map(({ text }) => text).join('; ')

/** Not when it began: when a document says that it held. */
const asOfColumn = dateColumn<RelationshipElement>('as-of', ({ asOf }) => asOf)

export const linkColumns: readonly Column<RelationshipElement>[] = [
  endColumn('from', 'source'),
  wordColumn('type', ({ type }) => verbOf(type)),
  endColumn('to', 'target'),
  dateColumn('start', ({ start }) => start),
  dateColumn('end', ({ end }) => end),
  { ...asOfColumn, cell: (link) => <em class="as-of">{asOfColumn.text(link)}</em> },
  basisColumn,
  {
    ...wordColumn('confidence', ({ confidence }) => t(`confidence.${confidence}`)),
    value: ({ confidence }) => confidences.indexOf(confidence),
  },
  contestedColumn,
  {
    ...wordColumn('sources', (link) => texts(titlesOf(link))),
    cell: (link) => {
      const [first, ...others] = titlesOf(link)
      return (
        first && (
          <>
            <span lang={first.lang}>{first.text}</span>
            {others.length > 0 && ` +${others.length}`}
          </>
        )
      )
    },
  },
  noteColumn,
  idColumn,
]
