/** Which sources facts rest on. Most facts share their set with others, so each distinct set is kept once. */
import { Interner } from './interner.ts'

export class SourceSets {
  private readonly sources = new Interner()
  private readonly sets = new Interner()
  /** By the ids as they were given. */
  private readonly known = new Map<string, number>()
  private readonly members: (readonly number[])[] = []
  private readonly parents: ReadonlyMap<string, string>

  /** @param parents the source that contains each source; absent where there is none */
  constructor(parents: ReadonlyMap<string, string>) {
    this.parents = parents
  }

  /** The number of a set of source ids; their order and repetition do not matter. */
  intern(ids: readonly string[]): number {
    const key = ids.join('|')
    const known = this.known.get(key) ?? this.add(ids)
    this.known.set(key, known)
    return known
  }

  /** For each set 1 where it holds one of the sources asked for or a part of one, however deep; 0 elsewhere. */
  resting(wanted: readonly string[]): Uint8Array {
    const roots = new Set(wanted)
    const allowed = new Uint8Array(this.sources.size)
    for (let source = 0; source < allowed.length; source++) {
      if (this.isWithin(this.sources.textOf(source), roots)) allowed[source] = 1
    }
    return Uint8Array.from(this.members, (members) => (members.some((source) => allowed[source] === 1) ? 1 : 0))
  }

  /** How many sources a set holds; a part counts as itself. */
  sizeOf(set: number): number {
    return this.members[set]?.length ?? 0
  }

  private add(ids: readonly string[]): number {
    const members = [...new Set(ids.map((id) => this.sources.intern(id)))].toSorted((a, b) => a - b)
    const set = this.sets.intern(members.join())
    this.members[set] ??= members
    return set
  }

  private isWithin(id: string, roots: ReadonlySet<string>): boolean {
    const seen = new Set<string>()
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = this.parents.get(at)) {
      if (roots.has(at)) return true
      seen.add(at)
    }
    return false
  }
}
