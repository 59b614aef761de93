/** Conditions as they arrive in arguments, made the model's. */
import { RelataError } from '../../model/errors.ts'
import type { GraphFilter } from '../../model/filter.ts'
import type { GraphFilter as FilterInput } from './generated/resolver-types.ts'
import type { Loaders } from './loaders.ts'

/** Null means the same as leaving out; keys stand in one order, so that equal filters make equal cursors. */
export function toFilter(input: FilterInput | null | undefined): { readonly filter?: GraphFilter } {
  if (input === null || input === undefined) return {}
  const { kinds, types, basis, minConfidence, from, to, datedOnly, sources } = input
  const filter = withoutNulls({ kinds, types, basis, minConfidence, from, to, datedOnly, sources })
  return Object.keys(filter).length === 0 ? {} : { filter }
}

type WithoutNulls<Input> = { [Key in keyof Input]?: NonNullable<Input[Key]> }

/** The properties that have a value. */
export const withoutNulls = <Input extends object>(input: Input): WithoutNulls<Input> =>
  Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  ) as WithoutNulls<Input>

/** `BAD_USER_INPUT` where one of the ids is no relationship type; `argument` is how the caller named it. */
export async function checkTypes(
  loaders: Loaders,
  types: readonly string[] | null | undefined,
  argument: string,
): Promise<void> {
  if (types === null || types === undefined || types.length === 0) return
  const known = await loaders.relationshipTypes()
  const unknown = types.find((type) => !known.has(type))
  if (unknown === undefined) return
  throw new RelataError('BAD_USER_INPUT', `"${argument}" names "${unknown}", which is no type of relationship here.`, {
    remedy: `There are ${[...known.keys()].join(', ')}.`,
  })
}
