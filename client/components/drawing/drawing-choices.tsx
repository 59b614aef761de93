/** What colours and sizes can stand for, each list with the one that they do. */
import { colourings, sizings } from '../../../model/view/view-state.ts'
import { t } from '../../i18n/index.ts'
import { colourBy, sizeBy } from '../../state/actions/draw.ts'
import { picture } from '../../state/view.ts'
import { RingSign } from '../signs.tsx'

export function DrawingChoices() {
  const { colour = 'kind', size = 'degree' } = picture.value.drawing ?? {}
  return (
    <>
      <Choice
        title={t('drawing.colour')}
        among={colourings}
        chosen={colour}
        nameOf={(by) => t(`by.${by}`)}
        choose={colourBy}
      />
      <Choice title={t('drawing.size')} among={sizings} chosen={size} nameOf={(by) => t(`by.${by}`)} choose={sizeBy} />
    </>
  )
}

interface ChoiceProps<Value extends string> {
  readonly title: string
  readonly among: readonly Value[]
  readonly chosen: Value
  readonly nameOf: (value: Value) => string
  readonly choose: (value: Value) => void
}

const Choice = <Value extends string>({ title, among, chosen, nameOf, choose }: ChoiceProps<Value>) => (
  <section class="drawing-choice">
    <h2>{title}</h2>
    <ul class="choices">
      {among.map((value) => (
        <li key={value}>
          <button
            type="button"
            class="legend-row filter-row"
            aria-pressed={value === chosen}
            onClick={() => choose(value)}
          >
            <RingSign chosen={value === chosen} />
            <span class="name">{nameOf(value)}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
)
