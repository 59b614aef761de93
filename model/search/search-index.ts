/** A search index in memory: finds and ranks every entity that a query means, as `matchNames` would one by one. */
import { Interner } from '../graph/interner.ts'
import { Column } from '../graph/column.ts'
import type { PackReader, PackWriter } from '../graph/pack.ts'
import { portion, type Steps } from '../graph/steps.ts'
import type { Name } from '../entity.ts'
import { words } from './fold.ts'
import { grades, gradeWord, scoreForm, type Grade, type PreparedQuery, type QueryWord } from './rank.ts'

export interface IndexHit {
  /** Number of the entity, in the order in which entities were added. */
  readonly entity: number
  /** Index of the form among the entity's names. */
  readonly form: number
  readonly score: number
}

/** For each word of a query, how well words of the vocabulary fit it. */
type Fitting = ReadonlyMap<QueryWord, ReadonlyMap<number, Grade>>

/** Forms in which each word occurs, in order: those of word n are `forms[starts[n]]` to `forms[starts[n + 1] - 1]`. */
interface Occurrences {
  readonly starts: Int32Array
  readonly forms: Int32Array
}

/** Words of all name forms, as numbers: a form is a run of words, an entity a run of forms. */
export class SearchIndex {
  private readonly vocabulary: Interner
  private readonly wordOf: Column<Int32Array>
  private readonly formStart: Column<Int32Array>
  private readonly entityOf: Column<Int32Array>
  private readonly indexOf: Column<Uint16Array>
  private occurrences: Occurrences | undefined
  private entities: number

  /** @param packed what {@link pack} wrote, which is never changed; without it the index is empty */
  constructor(packed?: PackReader) {
    this.vocabulary = new Interner(packed)
    this.wordOf = new Column(Int32Array, packed)
    this.formStart = new Column(Int32Array, packed)
    this.entityOf = new Column(Int32Array, packed)
    this.indexOf = new Column(Uint16Array, packed)
    this.occurrences = packed && { starts: packed.take(Int32Array), forms: packed.take(Int32Array) }
    this.entities = packed?.take(Int32Array)[0] ?? 0
  }

  pack(into: PackWriter): void {
    for (const part of [this.vocabulary, this.wordOf, this.formStart, this.entityOf, this.indexOf]) part.pack(into)
    const { starts, forms } = (this.occurrences ??= this.allOccurrences())
    into.put(starts)
    into.put(forms)
    into.put(Int32Array.of(this.entities))
  }

  add(names: readonly Name[]): void {
    this.occurrences = undefined
    for (const [index, { text }] of names.entries()) {
      this.formStart.push(this.wordOf.size)
      this.entityOf.push(this.entities)
      this.indexOf.push(index)
      for (const word of words(text)) this.wordOf.push(this.vocabulary.intern(word))
    }
    this.entities++
  }

  /** The best form of every entity that matches, by entity. */
  *find(query: PreparedQuery): Steps<readonly IndexHit[]> {
    const known = new Map<QueryWord, ReadonlyMap<number, Grade>>()
    for (const word of query.words) {
      const fitting = yield* this.gradesOf(word)
      if (fitting.size === 0 && !word.optional) return []
      known.set(word, fitting)
    }
    const best = new Map<number, IndexHit>()
    let looked = 0
    for (const form of this.candidates(query, known)) {
      if (++looked % portion === 0) yield
      const score = this.score(form, query, known)
      const entity = this.entityOf.at(form)
      if (score > (best.get(entity)?.score ?? 0)) best.set(entity, { entity, form: this.indexOf.at(form), score })
    }
    return [...best.values()].toSorted((a, b) => a.entity - b.entity)
  }

  private score(form: number, query: PreparedQuery, known: Fitting): number {
    const start = this.formStart.at(form)
    return scoreForm(query, this.endOf(form) - start, (word, position) => {
      return known.get(word)?.get(this.wordOf.at(start + position)) ?? grades.none
    })
  }

  /** How well each word of the vocabulary fits a word of the query; those that do not are left out. */
  private *gradesOf(word: QueryWord): Steps<ReadonlyMap<number, Grade>> {
    const { vocabulary } = this
    const found = new Map<number, Grade>()
    const note = (candidate: number): void => {
      const grade = gradeWord(word, vocabulary.textOf(candidate))
      if (grade !== grades.none) found.set(candidate, grade)
    }
    for (const candidate of vocabulary.beginningWith(word.text)) {
      note(candidate)
      if (found.size % portion === portion - 1) yield
    }
    if (!word.forgiving) return found
    for (let candidate = 0; candidate < vocabulary.size; candidate++) {
      if (candidate % portion === portion - 1) yield
      if (vocabulary.mayResemble(candidate, word.text)) note(candidate)
    }
    return found
  }

  /** Forms that hold the query's rarest word, in order. */
  private candidates({ words: asked }: PreparedQuery, known: Fitting): readonly number[] {
    const { starts, forms } = (this.occurrences ??= this.allOccurrences())
    const formsOf = (word: QueryWord): readonly number[] =>
      [...(known.get(word)?.keys() ?? [])].flatMap((candidate) => [
        ...forms.subarray(starts[candidate], starts[candidate + 1]),
      ])
    const [rarest] = asked
      .filter(({ optional }) => !optional)
      .map(formsOf)
      .toSorted((a, b) => a.length - b.length)
    return [...new Set(rarest)].toSorted((a, b) => a - b)
  }

  private endOf(form: number): number {
    return form + 1 < this.formStart.size ? this.formStart.at(form + 1) : this.wordOf.size
  }

  private allOccurrences(): Occurrences {
    const starts = new Int32Array(this.vocabulary.size + 1)
    for (let at = 0; at < this.wordOf.size; at++) {
      const behind = this.wordOf.at(at) + 1
      starts[behind] = (starts[behind] ?? 0) + 1
    }
    for (let word = 0; word < this.vocabulary.size; word++) {
      starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0)
    }
    const next = starts.slice()
    const forms = new Int32Array(this.wordOf.size)
    for (let form = 0; form < this.formStart.size; form++) {
      const end = this.endOf(form)
      for (let at = this.formStart.at(form); at < end; at++) {
        const word = this.wordOf.at(at)
        const place = next[word] ?? 0
        forms[place] = form
        next[word] = place + 1
      }
    }
    return { starts, forms }
  }
}
