/** Puts what the system or lmdb throws into words. */
import { RelataError } from '../../../model/errors.ts'

/** The result of the work; a `RelataError` passes as it is, any other error becomes what `explain` makes of it. */
export function attempt<Result>(work: () => Result, explain: (cause: unknown) => RelataError): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof RelataError ? error : explain(error)
  }
}
