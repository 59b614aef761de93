/** The columns of the list of nodes. */
import { kindByName } from '../../../model/kinds/index.ts'
import { Mark } from '../../components/mark.tsx'
import { formatMoney, formatNumber } from '../../i18n/format.ts'
import { langOf, nameIn, textIn } from '../../i18n/text-in.ts'
import type { EntityElement } from '../../state/elements.ts'
import { language } from '../../state/view.ts'
import { type Column, dateColumn, wordColumn } from './column.ts'
import { basisColumn, contestedColumn, idColumn, noteColumn } from './shared-columns.tsx'

export type NodeRow = EntityElement & {
  /** Lines that end at it in the picture. */
  readonly drawn: number
}

type Form = EntityElement['names'][number]

/** Those of the view's language, or of none; the other language's where there are no such. */
function acronymsOf({ names }: NodeRow): readonly Form[] {
  const all = names.filter(({ role }) => role === 'ACRONYM')
  const own = all.filter((form) => langOf(form.language) === undefined)
  return own.length > 0 ? own : all
}

const moneyOf = (node: NodeRow) => ('money' in node ? node.money : null)
const paragraphOf = (node: NodeRow) => ('paragraph' in node ? node.paragraph : null)

const numberColumn = (id: Column<NodeRow>['id'], number: (node: NodeRow) => number): Column<NodeRow> => ({
  id,
  align: 'right',
  value: number,
  text: (node) => formatNumber(number(node)),
  copied: (node) => String(number(node)),
})

export const nodeColumns: readonly Column<NodeRow>[] = [
  {
    ...wordColumn('name', nameIn),
    cell: (node) => (
      <>
        <Mark kind={node.kind} /> {nameIn(node)}
      </>
    ),
  },
  wordColumn('kind', ({ kind }) => kindByName[kind].label[language.value]),
  {
    ...wordColumn('subkind', ({ subkind }) => subkind?.replaceAll('-', ' ') ?? ''),
    cell: ({ subkind }) => {
      const words = textIn(subkind?.replaceAll('-', ' '), undefined)
      return words && <span lang={words.lang}>{words.text}</span>
    },
  },
  wordColumn('code', (node) => ('iso3' in node ? (node.iso3 ?? '') : '')),
  {
    ...wordColumn('acronyms', (node) =>
      acronymsOf(node)
        .map(({ text }) => text)
        .join(', '),
    ),
    cell: (node) =>
      acronymsOf(node).map(({ text, language: of }, index) => (
        <span key={text} lang={langOf(of)}>
          {index > 0 && ', '}
          {text}
        </span>
      )),
  },
  {
    id: 'sum',
    align: 'right',
    // Sums of different currencies are not compared: each currency stands by itself.
    value: (node) => {
      const money = moneyOf(node)
      return money ? `${money.currency} ${money.amount}` : undefined
    },
    text: (node) => {
      const money = moneyOf(node)
      return money ? formatMoney(money) : ''
    },
    copied: (node) => {
      const money = moneyOf(node)
      return money ? `${money.amount} ${money.currency}` : ''
    },
  },
  {
    id: 'paragraph',
    align: 'right',
    value: (node) => paragraphOf(node) ?? undefined,
    text: (node) => {
      const paragraph = paragraphOf(node)
      return paragraph === null ? '' : `§ ${paragraph}`
    },
    copied: (node) => String(paragraphOf(node) ?? ''),
  },
  dateColumn('start', ({ start }) => start),
  dateColumn('end', ({ end }) => end),
  basisColumn,
  contestedColumn,
  numberColumn('drawn', ({ drawn }) => drawn),
  numberColumn('degree', ({ degree }) => degree),
  noteColumn,
  idColumn,
]
