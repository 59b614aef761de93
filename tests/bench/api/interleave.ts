/** Measures sides in turns, so that whatever the machine does meanwhile befalls all of them. */
import type { SideFigures } from '../measured.ts'

export interface Side {
  readonly name: string
  readonly unit: string
  /** One round. */
  readonly measure: () => Promise<number>
}

/** Each side's figures. The first round warms up and does not count; every second round goes backwards. */
export async function interleave<Sides extends readonly Side[]>(
  rounds: number,
  sides: Sides,
): Promise<{ readonly [Index in keyof Sides]: SideFigures }> {
  const values = sides.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    const order = [...sides.entries()]
    for (const [index, { measure }] of round % 2 === 0 ? order : order.reverse()) {
      const value = await measure()
      if (round > 0) values[index]?.push(value)
    }
  }
  const figures = sides.map(({ name, unit }, index): SideFigures => ({ name, unit, values: values[index] ?? [] }))
  return figures as unknown as { readonly [Index in keyof Sides]: SideFigures }
}
