/** Which columns a list shows; at least one stays. */
import { tableColumns } from '../../../model/view/table-columns.ts'
import type { TableList } from '../../../model/view/view-state.ts'
import { t } from '../../i18n/index.ts'
import { showUsualColumns, toggleColumn } from '../../state/actions/table.ts'
import { columnsOf, table } from '../../state/table.ts'
import { columnName } from './column.ts'

const id = 'table-columns'

/** The browser closes it on Escape and on a click outside, and gives the focus back. */
export function ColumnChoice({ list }: { readonly list: TableList }) {
  const shown = columnsOf(list)
  const all = tableColumns[list]
  return (
    <>
      <button type="button" class="plain column-choice" popovertarget={id}>
        {t('table.columns', { count: shown.length, all: all.length })}
      </button>
      <section
        id={id}
        class="popover columns"
        popover="auto"
        aria-label={t('table.columns-title')}
        onBeforeToggle={(event) => placeUnder(event.currentTarget)}
      >
        <h2>{t('table.columns-title')}</h2>
        {all.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={shown.includes(column)}
              disabled={shown.length === 1 && shown.includes(column)}
              onChange={() => toggleColumn(list, column)}
            />
            {columnName(column)}
          </label>
        ))}
        <button
          type="button"
          class="link"
          disabled={table.value[list]?.columns === undefined}
          onClick={() => showUsualColumns(list)}
        >
          {t('table.columns-usual')}
        </button>
      </section>
    </>
  )
}

/** Under its button, its right edge below the button's. */
function placeUnder(popover: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${id}"]`)?.getBoundingClientRect()
  if (!button) return
  popover.style.top = `${button.bottom + 4}px`
  popover.style.right = `${Math.max(8, document.documentElement.clientWidth - button.right)}px`
}
