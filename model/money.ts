/** Amounts of money as exact decimals with their currency, and the state that money is in. */

/** An exact decimal number in plain notation: `154500000`, `-3.50`. Never a float. */
export type Decimal = string

export interface Money {
  readonly amount: Decimal
  /** ISO 4217. */
  readonly currency: string
}

/** From a promise by donors to money handed over; UNSPECIFIED where it is listed without a state. */
export const fundingStatuses = ['PLEDGED', 'ANNOUNCED', 'COMMITTED', 'ALLOCATED', 'PROVIDED', 'UNSPECIFIED'] as const
export type FundingStatus = (typeof fundingStatuses)[number]

/** Whether the text is a decimal in plain notation: no exponent, no grouping, no sign but minus. */
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)
