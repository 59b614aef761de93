/** A search index in memory: finds and ranks every entity that a query means, as `matchNames` would one by one. */
import { Interner } from '../graph/interner.ts'
import { Column } from '../graph/column.ts'
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

/** Words of all name forms, as numbers: a form is a run of words, an entity a run of forms. */
export class SearchIndex {
  private readonly vocabulary = new Interner()
  private readonly wordOf = new Column(Int32Array)
  private readonly formStart = new Column(Int32Array)
  private readonly entityOf = new Column(Int32Array)
  private readonly indexOf = new Column(Uint16Array)
  private readonly forms: number[][] = []
  private entities = 0

  add(names: readonly Name[]): void {
    for (const [index, { text }] of names.entries()) {
      const form = this.formStart.size
      this.formStart.push(this.wordOf.size)
      this.entityOf.push(this.entities)
      this.indexOf.push(index)
      for (const word of words(text)) this.addWord(this.vocabulary.intern(word), form)
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
    const end = form + 1 < this.formStart.size ? this.formStart.at(form + 1) : this.wordOf.size
    return scoreForm(query, end - start, (word, position) => {
      return known.get(word)?.get(this.wordOf.at(start + position)) ?? grades.none
    })
  }

  private addWord(word: number, form: number): void {
    this.wordOf.push(word)
    const forms = this.forms[word]
    if (forms === undefined) this.forms[word] = [form]
    else if (forms.at(-1) !== form) forms.push(form)
  }

  /** How well each word of the vocabulary fits a word of the query; those that do not are left out. */
  private *gradesOf(word: QueryWord): Steps<ReadonlyMap<number, Grade>> {
    const found = new Map<number, Grade>()
    for (let candidate = 0; candidate < this.vocabulary.size; candidate++) {
      if (candidate % portion === portion - 1) yield
      const grade = gradeWord(word, this.vocabulary.textOf(candidate))
      if (grade !== grades.none) found.set(candidate, grade)
    }
    return found
  }

  /** Forms that hold the query's rarest word, in order. */
  private candidates({ words: asked }: PreparedQuery, known: Fitting): readonly number[] {
    const formsOf = (word: QueryWord): readonly number[] =>
      [...(known.get(word)?.keys() ?? [])].flatMap((candidate) => this.forms[candidate] ?? [])
    const [rarest] = asked
      .filter(({ optional }) => !optional)
      .map(formsOf)
      .toSorted((a, b) => a.length - b.length)
    return [...new Set(rarest)].toSorted((a, b) => a - b)
  }
}
