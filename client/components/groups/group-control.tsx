/** Chooses by what the picture is grouped. */
import { type GroupingId, groupingIds } from '../../../model/view/view-state.ts'
import { t } from '../../i18n/index.ts'
import { groupBy } from '../../state/actions/group.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { picture } from '../../state/view.ts'

/** `done` is called once something was chosen. */
export function GroupControl({ done }: { readonly done?: () => void }) {
  const now = picture.value.grouping?.by ?? 'none'
  return (
    <label class="group-by">
      <span>{t('group.by')}</span>
      <select
        class="field"
        value={now}
        onChange={({ currentTarget }) => {
          choose(groupingIds.find((by) => by === currentTarget.value))
          done?.()
        }}
      >
        {(['none', ...groupingIds] as const).map((by) => (
          <option key={by} value={by}>
            {t(`group.by-${by}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

const choose = (by: GroupingId | undefined): void => reporting(groupBy(by), () => choose(by))

/** What can be done where there is more than one picture holds: three buttons. */
export const GroupOffer = () => (
  <>
    {groupingIds
      .filter((by) => by !== picture.value.grouping?.by)
      .map((by) => (
        <button key={by} type="button" class="link" onClick={() => choose(by)}>
          {t('group.offer', { by: t(`group.by-${by}`) })}
        </button>
      ))}
  </>
)
