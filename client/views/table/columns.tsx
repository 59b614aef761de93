/** The columns of the two lists: what each shows, and by what it sorts. */
import type { ComponentChildren } from 'preact'
import { kindByName } from '../../../model/kinds/index.ts'
import { confidences } from '../../../model/vocabulary.ts'
import { ContestedSign, LineSample } from '../../components/signs.tsx'
import { Mark } from '../../components/mark.tsx'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import type { MessageKey } from '../../i18n/en.ts'
import { t } from '../../i18n/index.ts'
import { entityName, verbOf } from '../../i18n/sentences.ts'
import { nameIn } from '../../i18n/text-in.ts'
import { type EntityElement, entities, type RelationshipElement } from '../../state/elements.ts'
import { language } from '../../state/view.ts'

export type ColumnKey = Extract<MessageKey, `column.${string}`>

export interface Column<Row> {
  readonly key: ColumnKey
  /** Figures and dates stand on the right. */
  readonly align?: 'right'
  /** Shown as a sign in the head; the words are for screen readers. */
  readonly sign?: 'contested'
  /** Undefined sorts last, whichever way. */
  readonly value: (row: Row) => string | number | undefined
  readonly cell: (row: Row) => ComponentChildren
}

export type NodeRow = EntityElement & {
  /** Lines that end at it in the picture. */
  readonly drawn: number
}

const basisCell = ({ basis }: Pick<RelationshipElement, 'basis'>) => (
  <span class="basis">
    <LineSample of={basis === 'STATED' ? 'stated' : 'inferred'} /> {t(`basis.${basis}`)}
  </span>
)

const contestedCell = ({ contested }: { readonly contested: boolean }) =>
  contested && (
    <>
      <ContestedSign />
      <span class="unseen">{t('tag.contested')}</span>
    </>
  )

const dateOrNothing = (date: string | null): string | undefined => (date === null ? undefined : formatDate(date))

export const nodeColumns: readonly Column<NodeRow>[] = [
  {
    key: 'column.name',
    value: nameIn,
    cell: (node) => (
      <>
        <Mark kind={node.kind} /> {nameIn(node)}
      </>
    ),
  },
  {
    key: 'column.kind',
    value: ({ kind }) => kindByName[kind].label[language.value],
    cell: ({ kind }) => kindByName[kind].label[language.value],
  },
  {
    key: 'column.start',
    align: 'right',
    value: ({ start }) => start ?? undefined,
    cell: ({ start }) => dateOrNothing(start),
  },
  { key: 'column.end', align: 'right', value: ({ end }) => end ?? undefined, cell: ({ end }) => dateOrNothing(end) },
  { key: 'column.basis', value: ({ basis }) => basis, cell: basisCell },
  {
    key: 'column.contested',
    sign: 'contested',
    value: ({ contested }) => (contested ? 0 : undefined),
    cell: contestedCell,
  },
  { key: 'column.drawn', align: 'right', value: ({ drawn }) => drawn, cell: ({ drawn }) => formatNumber(drawn) },
  { key: 'column.degree', align: 'right', value: ({ degree }) => degree, cell: ({ degree }) => formatNumber(degree) },
]

const endCell = (id: string) => {
  const entity = entities.value.get(id)
  return (
    <>
      {entity && <Mark kind={entity.kind} />} {entityName(id)}
    </>
  )
}

export const linkColumns: readonly Column<RelationshipElement>[] = [
  { key: 'column.from', value: ({ source }) => entityName(source), cell: ({ source }) => endCell(source) },
  { key: 'column.relation', value: ({ type }) => verbOf(type), cell: ({ type }) => verbOf(type) },
  { key: 'column.to', value: ({ target }) => entityName(target), cell: ({ target }) => endCell(target) },
  {
    key: 'column.start-or-as-of',
    align: 'right',
    value: ({ start, asOf }) => start ?? asOf ?? undefined,
    cell: ({ start, asOf }) => dateOrNothing(start) ?? (asOf !== null && <em class="as-of">{formatDate(asOf)}</em>),
  },
  { key: 'column.end', align: 'right', value: ({ end }) => end ?? undefined, cell: ({ end }) => dateOrNothing(end) },
  { key: 'column.basis', value: ({ basis }) => basis, cell: basisCell },
  {
    key: 'column.confidence',
    value: ({ confidence }) => confidences.indexOf(confidence),
    cell: ({ confidence }) => t(`confidence.${confidence}`),
  },
  {
    key: 'column.contested',
    sign: 'contested',
    value: ({ contested }) => (contested ? 0 : undefined),
    cell: contestedCell,
  },
]
