/** Exact arithmetic on decimals in plain notation, by whole numbers of the smallest unit that occurs. */
import type { Decimal } from './money.ts'

/** A decimal as a whole number of 10^-scale. */
interface Scaled {
  readonly units: bigint
  readonly scale: number
}

/** The exact sum; `0` for none. */
export function sum(values: readonly Decimal[]): Decimal {
  const parts = values.map(parse)
  const scale = Math.max(0, ...parts.map((part) => part.scale))
  return print({ units: parts.reduce((total, part) => total + rescale(part, scale), 0n), scale })
}

/** Negative, zero or positive as the first is less than, equal to or greater than the second. */
export function compare(a: Decimal, b: Decimal): number {
  const [first, second] = [parse(a), parse(b)]
  const scale = Math.max(first.scale, second.scale)
  const difference = rescale(first, scale) - rescale(second, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Values as whole numbers of one common unit, in their order: for algorithms that add and compare often. */
export function toUnits(values: readonly Decimal[]): readonly bigint[] {
  const parts = values.map(parse)
  const scale = Math.max(0, ...parts.map((part) => part.scale))
  return parts.map((part) => rescale(part, scale))
}

function parse(text: Decimal): Scaled {
  const [whole = '0', fraction = ''] = text.split('.')
  return { units: BigInt(whole + fraction), scale: fraction.length }
}

const rescale = ({ units, scale }: Scaled, to: number): bigint => units * 10n ** BigInt(to - scale)

function print({ units, scale }: Scaled): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${digits.slice(-scale)}`}`
}
