/** Builds records without undefined properties: what a row does not say, the record does not have. */

type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The properties that are not undefined. */
export const present = <T extends object>(record: T): Defined<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as unknown as Defined<T>

/** A text in those languages in which the row has it; undefined where it has none. */
export function localised(
  en: string | undefined,
  fr?: string,
): { readonly EN?: string; readonly FR?: string } | undefined {
  return en === undefined && fr === undefined ? undefined : present({ EN: en, FR: fr })
}
