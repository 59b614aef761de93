/** What the classes of a colouring or a sizing hold, in words. */
import type { ClassMeaning } from '../../model/view/drawing/drawing-rule.ts'
import { communities } from '../state/communities.ts'
import { formatNumber, formatPercent } from './format.ts'
import { t } from './index.ts'
import { nameIn } from './text-in.ts'

export function meaningText(meaning: ClassMeaning): string {
  if (meaning.says === 'range') return rangeText(meaning)
  if (meaning.says === 'confidence') return t(`confidence.${meaning.level}`)
  if (meaning.says === 'around') return hubName(meaning.id)
  return t(`key.${meaning.says}`)
}

/** `5–9`, `20 and more`, `2014`, `1–5 %`. */
function rangeText({ of, from, to }: Extract<ClassMeaning, { readonly says: 'range' }>): string {
  const text = (value: number): string =>
    of === 'years' ? String(value) : of === 'share' ? sharePercent(value) : formatNumber(value)
  if (to === undefined) return t('key.from', { from: text(from) })
  return from === to
    ? text(from)
    : t('key.range', { from: of === 'share' ? formatNumber(from * 100) : text(from), to: text(to) })
}

/** Shares under one per cent keep their digits. */
const sharePercent = (share: number): string =>
  share >= 0.01 || share === 0 ? formatPercent(share) : formatPercent(1).replace('100', formatNumber(share * 100))

function hubName(id: string): string {
  const hub = communities.value?.find(({ hub: each }) => each.id === id)?.hub
  return hub ? nameIn(hub) : id
}
