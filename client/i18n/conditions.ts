/** The conditions of a lens in words, as the chips and the steps have them. */
import { kindByName } from '../../model/kinds/index.ts'
import { type PartialDate, precision } from '../../model/partial-date.ts'
import type { LensCondition } from '../../model/view/lens-conditions.ts'
import { sources, typeLabels } from '../state/session.ts'
import { language } from '../state/view.ts'
import { formatDate } from './format.ts'
import { t } from './index.ts'
import { nameIn } from './text-in.ts'

/** "stated only", "2014–2018", "without 3 types of link". */
export function conditionName(condition: LensCondition): string {
  const say = words[condition.about] as (of: LensCondition) => string
  return say(condition)
}

type Words = { readonly [About in LensCondition['about']]: (of: Extract<LensCondition, { about: About }>) => string }

const words: Words = {
  kind: ({ kind }) => t('chip.without', { kind: kindByName[kind].plural[language.value] }),
  types: ({ types }) => {
    const [only] = types.length === 1 ? types : []
    return only === undefined ? t('chip.types', { count: types.length }) : t('chip.type', { name: typeName(only) })
  },
  basis: ({ basis }) => t(`chip.${basis}`),
  confidence: ({ least }) => t(`chip.confidence-${least}`),
  contested: () => t('chip.contested'),
  window: windowName,
  dated: () => t('chip.dated'),
  sources: ({ sources: named }) => {
    const [only] = named.length === 1 ? named : []
    return only === undefined
      ? t('chip.sources', { count: named.length })
      : t('chip.source', { name: sourceTitle(only) })
  },
  lines: ({ least }) => t('chip.lines', { count: least }),
}

/** "2014–2018", "from March 2015", "until 2018", "2018". */
export function windowName({ from, to }: { readonly from?: PartialDate; readonly to?: PartialDate }): string {
  if (from === undefined) return to === undefined ? t('time.open') : t('chip.until', { to: formatDate(to) })
  if (to === undefined) return t('chip.from', { from: formatDate(from) })
  if (from === to) return formatDate(from)
  const years = precision(from) === 1 && precision(to) === 1
  return t(years ? 'chip.years' : 'chip.window', { from: formatDate(from), to: formatDate(to) })
}

/** What a relationship type says from its source to its target, its id where it is not known. */
function typeName(id: string): string {
  const labels = typeLabels.value.get(id)
  return labels ? nameIn({ nameEN: labels.labelEN, nameFR: labels.labelFR }) : id
}

/** The title of a source in the chosen language, its id where it is not known. */
export function sourceTitle(id: string): string {
  const source = sources.value.get(id)
  return source ? nameIn({ nameEN: source.titleEN, nameFR: source.titleFR }) : id
}
