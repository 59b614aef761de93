/** Picks the page that follows a key out of numbers in any order, and keeps no more of them than the page holds. */

export interface SmallestOptions {
  /** Numbers on the page. */
  readonly first: number
  readonly compare: (a: number, b: number) => number
  /** Whether a number lies behind the last of the page before. */
  readonly isBehind: (candidate: number) => boolean
}

export class Smallest {
  private readonly options: SmallestOptions
  private readonly kept: number[] = []
  private offered = 0
  private behind = 0

  constructor(options: SmallestOptions) {
    this.options = options
  }

  offer(candidate: number): void {
    this.offered++
    const { first, compare, isBehind } = this.options
    if (!isBehind(candidate)) return
    this.behind++
    const { kept } = this
    const last = kept.at(-1)
    if (kept.length < first && (last === undefined || compare(last, candidate) < 0)) {
      kept.push(candidate)
      return
    }
    if (last === undefined || compare(last, candidate) < 0) return
    kept.splice(this.placeOf(candidate), 0, candidate)
    if (kept.length > first) kept.pop()
  }

  /** In order. */
  get page(): readonly number[] {
    return this.kept
  }

  get hasNextPage(): boolean {
    return this.behind > this.kept.length
  }

  /** Everything that was offered. */
  get totalCount(): number {
    return this.offered
  }

  private placeOf(candidate: number): number {
    let low = 0
    let high = this.kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.options.compare(this.kept[middle] ?? 0, candidate) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
