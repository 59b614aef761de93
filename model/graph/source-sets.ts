/** Which sources facts rest on. Most facts share their set with others, so each distinct set is kept once. */
import { Column } from './column.ts'
import { Interner } from './interner.ts'
import type { PackReader, PackWriter } from './pack.ts'

export class SourceSets {
  private readonly sources: Interner
  /** Where the members of each set begin. */
  private readonly starts: Column<Int32Array>
  private readonly members: Column<Int32Array>
  /** By the ids as they were given. */
  private readonly known = new Map<string, number>()
  /** By the members; undefined until a set is looked for. */
  private byMembers: Map<string, number> | undefined
  private readonly parents: ReadonlyMap<string, string>

  /** @param parents the source that contains each source; absent where there is none */
  constructor(parents: ReadonlyMap<string, string>, packed?: PackReader) {
    this.parents = parents
    this.sources = new Interner(packed)
    this.starts = new Column(Int32Array, packed)
    this.members = new Column(Int32Array, packed)
  }

  pack(into: PackWriter): void {
    this.sources.pack(into)
    this.starts.pack(into)
    this.members.pack(into)
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
    const resting = new Uint8Array(this.starts.size)
    for (let set = 0; set < resting.length; set++) {
      const end = this.endOf(set)
      for (let at = this.starts.at(set); at < end; at++) if (allowed[this.members.at(at)] === 1) resting[set] = 1
    }
    return resting
  }

  /** How many sources a set holds; a part counts as itself. */
  sizeOf(set: number): number {
    return this.endOf(set) - this.starts.at(set)
  }

  private endOf(set: number): number {
    return set + 1 < this.starts.size ? this.starts.at(set + 1) : this.members.size
  }

  private add(ids: readonly string[]): number {
    const members = [...new Set(ids.map((id) => this.sources.intern(id)))].toSorted((a, b) => a - b)
    const sets = (this.byMembers ??= this.allByMembers())
    const key = members.join()
    const known = sets.get(key)
    if (known !== undefined) return known
    const set = this.starts.size
    this.starts.push(this.members.size)
    for (const member of members) this.members.push(member)
    sets.set(key, set)
    return set
  }

  private allByMembers(): Map<string, number> {
    const sets = new Map<string, number>()
    for (let set = 0; set < this.starts.size; set++) {
      const members = Array.from({ length: this.sizeOf(set) }, (_, index) =>
        this.members.at(this.starts.at(set) + index),
      )
      sets.set(members.join(), set)
    }
    return sets
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
