/** Long work cut into portions, so that whoever drives it may do other things, or stop, between two of them. */

/** Yields after each portion; the result comes at the end. */
export type Steps<Result> = Generator<void, Result>

/** Things looked at in one portion: well under a millisecond. */
export const portion = 4096

/** Carries out all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
