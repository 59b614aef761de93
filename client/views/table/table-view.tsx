/** The table: the same nodes and links as on the canvas, always, and everything that can be done with them. */
import { tableColumns } from '../../../model/view/table-columns.ts'
import type { TableList } from '../../../model/view/view-state.ts'
import { t } from '../../i18n/index.ts'
import { filterRows, showList, sortBy } from '../../state/actions/table.ts'
import { linkMenu } from '../../state/interaction.ts'
import { isPhone } from '../../state/screen.ts'
import { rowWords, sortOf, tableList } from '../../state/table.ts'
import { columnName } from './column.ts'
import { ColumnChoice } from './column-choice.tsx'
import { Grid } from './grid.tsx'
import { LinkMenu } from './link-menu.tsx'
import { type List, linkList, nodeList } from './lists.ts'
import { SelectionBar } from './selection-bar.tsx'

export const TableView = () => (
  <div class="table-view">
    <div class="table-bar">
      <ListSwitch />
      <div class="table-tools">
        <RowFilter />
        {isPhone.value && <SortChoice list={tableList.value} />}
        <ColumnChoice list={tableList.value} />
      </div>
    </div>
    {tableList.value === 'links' ? <Rows key="links" of={linkList} /> : <Rows key="nodes" of={nodeList} />}
    {linkMenu.value && <LinkMenu key={linkMenu.value.relationship} at={linkMenu.value} />}
  </div>
)

function Rows<Row extends { readonly id: string }>({ of }: { readonly of: List<Row> }) {
  const [all, shown] = [of.rows.value.length, of.shown.value.length]
  return (
    <>
      {shown > 0 && <Grid of={of} />}
      {all === 0 && <p class="empty-words">{t(`table.empty-${of.list}`)}</p>}
      {all > 0 && shown === 0 && (
        <p class="empty-words">
          {t('table.none', { text: rowWords.value })}{' '}
          <button type="button" class="link" onClick={() => filterRows('')}>
            {t('table.all-rows')}
          </button>
        </p>
      )}
      <SelectionBar of={of} />
    </>
  )
}

const lists = [linkList, nodeList] as const

const ListSwitch = () => (
  <fieldset class="section-switch" aria-label={t('view.table')}>
    {lists.map(({ list, rows }) => (
      <button
        key={list}
        type="button"
        class="plain"
        aria-pressed={tableList.value === list}
        onClick={() => showList(list)}
      >
        {t(`table.${list}`, { count: rows.value.length })}
      </button>
    ))}
  </fieldset>
)

function RowFilter() {
  const { rows, shown } = tableList.value === 'links' ? linkList : nodeList
  const isOn = rowWords.value.trim() !== ''
  return (
    <label class="row-filter">
      <span>{t('table.filter')}</span>
      <input
        type="search"
        value={rowWords.value}
        maxLength={200}
        onInput={(event) => filterRows(event.currentTarget.value)}
      />
      <output>{isOn && t('table.filtered', { shown: shown.value.length, all: rows.value.length })}</output>
    </label>
  )
}

/** Where the rows are cards, which have no heads to press. */
function SortChoice({ list }: { readonly list: TableList }) {
  const { column, descending } = sortOf(list)
  return (
    <span class="sort-choice">
      <label>
        {t('table.sorted')}{' '}
        <select
          value={column}
          onChange={({ currentTarget: { value } }) => {
            const chosen = tableColumns[list].find((each) => each === value)
            if (chosen) sortBy(list, chosen)
          }}
        >
          {tableColumns[list].map((each) => (
            <option key={each} value={each}>
              {columnName(each)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="plain icon"
        aria-label={t(descending ? 'table.descending' : 'table.ascending')}
        onClick={() => {
          const now = tableColumns[list].find((each) => each === column)
          if (now) sortBy(list, now)
        }}
      >
        <span aria-hidden="true">{descending ? '▾' : '▴'}</span>
      </button>
    </span>
  )
}
