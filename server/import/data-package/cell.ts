/** What a cell of a canonical table may hold, and how its text becomes a value. */
import { isDecimal, type Decimal } from '../../../model/money.ts'
import { parsePartialDate, type PartialDate } from '../../../model/partial-date.ts'
import { parseEvidence, type EvidenceReference } from '../../../model/evidence.ts'
import { didYouMean } from './nearest.ts'
import type { TableName } from './table-names.ts'

/** What is wrong with a cell. */
export interface Fault {
  readonly message: string
  readonly remedy?: string
}

/** The value of a cell, or what is wrong with it. */
export type Reading<Value> = { readonly value: Value } | Fault

/** Reads the text of a filled cell. */
export interface Cell<Value> {
  readonly read: (text: string) => Reading<Value>
  /** The tables whose ids the value may name. */
  readonly references?: readonly TableName[]
  /** The ids named; for cells with `references`. */
  idsOf?(this: void, value: Value): readonly string[]
}

export interface Column<Value, Required extends boolean = boolean> extends Cell<Value> {
  readonly required: Required
}

export const required = <Value>(cell: Cell<Value>): Column<Value, true> => ({ ...cell, required: true })
export const optional = <Value>(cell: Cell<Value>): Column<Value, false> => ({ ...cell, required: false })

export const text: Cell<string> = { read: (value) => ({ value }) }

/** A cell whose whole text must have a shape; `expected` completes "… is not". */
export const pattern = (shape: RegExp, expected: string): Cell<string> => ({
  read: (value) => (shape.test(value) ? { value } : { message: `"${value}" is not ${expected}.` }),
})

const idShape = /^(?:(?![ |@~,])[ -~]){1,200}$/
const idExpectation = 'an id: up to 200 ASCII characters without spaces and without | @ ~ ,'

/** The id that a row gives itself. */
export const identifier: Cell<string> = pattern(idShape, idExpectation)

/** The id of a row of one of the tables. */
export const reference = (...references: readonly TableName[]): Cell<string> => ({
  ...identifier,
  references,
  idsOf: (id) => [id],
})

/** Ids separated by `|`, none twice. */
export const referenceList = (...references: readonly TableName[]): Cell<readonly string[]> => ({
  read: (cell) => distinct(listOf(identifier).read(cell)),
  references,
  idsOf: (ids) => ids,
})

/** Values separated by `|`, without spaces around it. */
export const listOf = <Value>(item: Cell<Value>): Cell<readonly Value[]> => ({
  read: (cell): Reading<readonly Value[]> => {
    const values: Value[] = []
    for (const part of cell.split('|')) {
      if (part === '') return { message: 'The list holds an empty value.', remedy: 'Take the surplus | away.' }
      const reading = item.read(part)
      if ('message' in reading) return reading
      values.push(reading.value)
    }
    return { value: values }
  },
})

function distinct(reading: Reading<readonly string[]>): Reading<readonly string[]> {
  if ('message' in reading) return reading
  const twice = reading.value.find((id, index, ids) => ids.indexOf(id) !== index)
  return twice === undefined ? reading : { message: `"${twice}" is named twice.` }
}

/** One of the words of a vocabulary, as the tables spell it: `in-progress` for IN_PROGRESS. */
export const wordOf = <const Word extends string>(vocabulary: readonly Word[]): Cell<Word> =>
  oneOf(new Map(vocabulary.map((word) => [word.toLowerCase().replaceAll('_', '-'), word])))

/** One of the keys, standing for its value. */
export const oneOf = <Value>(meanings: ReadonlyMap<string, Value>): Cell<Value> => ({
  read: (cell) => {
    const value = meanings.get(cell)
    if (value !== undefined) return { value }
    const remedy = didYouMean(cell, meanings.keys()) ?? `Allowed are ${[...meanings.keys()].join(', ')}.`
    return { message: `"${cell}" is not one of the words allowed here.`, remedy }
  },
})

export const boolean: Cell<boolean> = oneOf(
  new Map([
    ['true', true],
    ['false', false],
  ]),
)

export const date: Cell<PartialDate> = {
  read: (cell) => {
    const value = parsePartialDate(cell)
    if (value !== undefined) return { value }
    return { message: `"${cell}" is not a date.`, remedy: 'Write 2018, 2018-03 or 2018-03-16.' }
  },
}

export const integer = (minimum = Number.MIN_SAFE_INTEGER): Cell<number> => ({
  read: (cell) => {
    const value = /^-?\d+$/.test(cell) ? Number(cell) : Number.NaN
    if (Number.isSafeInteger(value) && value >= minimum) return { value }
    return {
      message: `"${cell}" is not a whole number${minimum === Number.MIN_SAFE_INTEGER ? '' : ` from ${minimum} up`}.`,
    }
  },
})

/** An exact decimal, kept as it is written. */
export const decimal: Cell<Decimal> = {
  read: (cell) =>
    isDecimal(cell)
      ? { value: cell }
      : { message: `"${cell}" is not a number.`, remedy: 'Write it like 154500000 or 3.5.' },
}

/** A decimal between two bounds, both allowed. */
export const degrees = (bound: number): Cell<number> => ({
  read: (cell) =>
    isDecimal(cell) && Math.abs(Number(cell)) <= bound
      ? { value: Number(cell) }
      : { message: `"${cell}" is not a number of degrees from -${bound} to ${bound}.` },
})

/** `key=value` pairs separated by `|`; `separator` splits at its first or last occurrence. */
export const pairsOf = (split: (pair: string) => number): Cell<readonly (readonly [key: string, value: string])[]> =>
  listOf({
    read: (pair) => {
      const at = split(pair)
      if (at <= 0 || at === pair.length - 1) return { message: `"${pair}" is not of the form key=value.` }
      return { value: [pair.slice(0, at), pair.slice(at + 1)] as const }
    },
  })

/** Passages, perhaps with a span, separated by `|`. */
export const evidence: Cell<readonly EvidenceReference[]> = {
  ...listOf({
    read: (cell) => {
      const value = parseEvidence(cell)
      if (value !== undefined) return { value }
      return {
        message: `"${cell}" is not a reference to a passage.`,
        remedy: 'Write source#passage or source#passage@start-end.',
      }
    },
  }),
  references: ['passages'],
  idsOf: (references) => [...new Set(references.map(({ passage }) => passage))],
}
