/** Every form under which an entity is looked for: its names, and what its amount or its paragraph is called. */
import type { Entity, Name } from '../entity.ts'
import type { Money } from '../money.ts'

/** The names in their order, then the derived forms; a position in this list stands for a form in both stores. */
export function formsOf(entity: Entity): readonly Name[] {
  if (entity.kind === 'FUNDING_FLOW' && entity.money) return [...entity.names, ...formsOfMoney(entity.money)]
  if (entity.kind === 'COMMITMENT' && entity.paragraph !== undefined)
    return [...entity.names, ...formsOfParagraph(entity.paragraph)]
  return entity.names
}

const form = (text: string, language?: 'EN' | 'FR'): Name => ({
  text,
  role: 'ALIAS',
  unprinted: true,
  ...(language && { language }),
})

const formsOfParagraph = (paragraph: number): readonly Name[] => [
  form(`§ ${paragraph}`),
  form(`paragraph ${paragraph}`, 'EN'),
  form(`paragraphe ${paragraph}`, 'FR'),
]

/** "50 M EUR", "EUR 50 million", "50 millions EUR" and in full; thousands of millions in their own words, too. */
function formsOfMoney({ amount, currency }: Money): readonly Name[] {
  const value = Number(amount)
  const scaled = (unit: number) =>
    new Intl.NumberFormat('en', { maximumFractionDigits: 3, useGrouping: false }).format(value / unit)
  const full = [form(`${amount} ${currency}`), form(`${grouped(amount)} ${currency}`)]
  const millions =
    value < 1e6
      ? []
      : [
          form(`${scaled(1e6)} M ${currency}`),
          form(`${currency} ${scaled(1e6)} million`, 'EN'),
          form(`${scaled(1e6)} millions ${currency}`, 'FR'),
        ]
  const billions =
    value < 1e9
      ? []
      : [
          form(`${scaled(1e9)} bn ${currency}`, 'EN'),
          form(`${currency} ${scaled(1e9)} billion`, 'EN'),
          form(`${scaled(1e9)} milliards ${currency}`, 'FR'),
        ]
  return [...billions, ...millions, ...full]
}

/** Thousands apart, as they are typed: `154 500 000`. */
const grouped = (amount: string): string => amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ' ')
