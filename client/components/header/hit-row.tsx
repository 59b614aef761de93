/** A hit: its kind's sign, its name, and the form that matched where that is another one. */
import { kindByName } from '../../../model/kinds/index.ts'
import { t } from '../../i18n/index.ts'
import { langOf, nameIn } from '../../i18n/text-in.ts'
import type { Hit } from '../../state/search.ts'
import { language } from '../../state/view.ts'
import { Mark } from '../mark.tsx'

export const hitId = (index: number): string => `search-hit-${index}`

interface HitRowProps {
  readonly hit: Hit
  readonly index: number
  readonly active: boolean
  readonly choose: () => void
}

export function HitRow({ hit, index, active, choose }: HitRowProps) {
  const { entity, matched } = hit
  const name = nameIn(entity)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field, which keeps the focus, hears the keys
    <div
      id={hitId(index)}
      class="hit"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      ref={(row) => {
        if (active) row?.scrollIntoView({ block: 'nearest' })
      }}
      // The field keeps the focus, so that its blur does not take the list away before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <Mark kind={entity.kind} />
      <span class="hit-name">{name}</span>
      {matched.text !== name && (
        <span class="hit-form">
          {roleOf(matched)} <span lang={langOf(matched.language)}>{matched.text}</span>
        </span>
      )}
      <span class="hit-kind">{kindByName[entity.kind].label[language.value]}</span>
    </div>
  )
}

/** A name in the other language says in which; anything else says what it is. */
const roleOf = ({ role, language: of }: Hit['matched']): string =>
  role === 'NAME' && of !== null && of !== language.value ? t(`name.in-${of}`) : t(`role.${role}`)
