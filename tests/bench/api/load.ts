/** Two ways to press a server: many clients for a while, or one client request by request. */
import { median } from '../measured.ts'

export interface Load {
  /** Clients that each send their next request when they have the answer to the last. */
  readonly clients: number
  readonly milliseconds: number
}

/** Answers a second. */
export async function requestsPerSecond(
  { clients, milliseconds }: Load,
  send: () => Promise<unknown>,
): Promise<number> {
  const begin = performance.now()
  let answered = 0
  const client = async (): Promise<void> => {
    while (performance.now() - begin < milliseconds) {
      await send()
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (answered * 1000) / (performance.now() - begin)
}

/** Milliseconds in the median over what is sent one after the other. */
export async function timePerRequest(sends: Iterable<() => Promise<unknown>>): Promise<number> {
  const times: number[] = []
  for (const send of sends) {
    const begin = performance.now()
    await send()
    times.push(performance.now() - begin)
  }
  return median(times)
}

/** The items over and over, `times` in all. */
export const around = <Item>(items: readonly Item[], times: number): readonly Item[] =>
  Array.from({ length: Math.max(1, Math.round(times)) }, (_, index) => items[index % items.length]).filter(
    (item) => item !== undefined,
  )
