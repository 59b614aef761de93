/** Texts that come from a buffer are found, compared and decoded as strings are. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Interner } from '../../../model/graph/interner.ts'
import { PackReader, PackWriter } from '../../../model/graph/pack.ts'
import { isOneTypoApart } from '../../../model/search/typo.ts'

/** Few letters, so that texts begin alike; all that UTF-16 has, with halves of characters, too. */
const arbitraryText = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', 'ب', '🌍', '\ud83c', '\0'), maxLength: 4 }),
)
const arbitraryTexts = fc
  .tuple(fc.uniqueArray(arbitraryText, { maxLength: 20 }), fc.boolean())
  .map(([texts, inOrder]) => (inOrder ? texts.toSorted() : texts))

/** The first of the texts come from a buffer, the others were added since. */
function internerOf(texts: readonly string[], packed: number): Interner {
  const first = new Interner()
  for (const text of texts.slice(0, packed)) first.intern(text)
  const writer = new PackWriter()
  first.pack(writer)
  const interner = new Interner(new PackReader(writer.bytes().buffer))
  for (const text of texts.slice(packed)) interner.intern(text)
  return interner
}

const assertOn = (check: (texts: readonly string[], interner: Interner, other: string) => void): void => {
  fc.assert(
    fc.property(arbitraryTexts, fc.nat(25), arbitraryText, (texts, packed, other) =>
      check(texts, internerOf(texts, packed), other),
    ),
    { numRuns: 500 },
  )
}

test('every text has its number, and every number its text', () => {
  assertOn((texts, interner, other) => {
    expect(interner.texts()).toEqual(texts)
    expect(texts.map((text) => interner.ordinalOf(text))).toEqual([...texts.keys()])
    const known = texts.indexOf(other)
    expect(interner.ordinalOf(other)).toBe(known === -1 ? undefined : known)
    expect(interner.intern(other)).toBe(known === -1 ? texts.length : known)
    expect(() => interner.textOf(interner.size)).toThrow(`no text has the number ${interner.size}`)
  })
})

test('numbers compare as their texts, with each other and with any text', () => {
  assertOn((texts, interner, other) => {
    const numbers = [...texts.keys()]
    expect(numbers.toSorted(interner.compare).map((number) => texts[number])).toEqual(texts.toSorted())
    expect(numbers.map((number) => interner.isBehind(number, other))).toEqual(texts.map((text) => text > other))
    expect(numbers.map((number) => interner.includes(number, 'b'))).toEqual(texts.map((text) => text.includes('b')))
  })
})

test('texts with a beginning are all found, and those a typo away are among those that may be', () => {
  assertOn((texts, interner, other) => {
    const beginning = [...interner.beginningWith(other)].map((number) => texts[number])
    expect(new Set(beginning)).toEqual(new Set(texts.filter((text) => text.startsWith(other))))
    expect(beginning.length).toBe(new Set(beginning).size)
    const missed = [...texts.entries()].filter(
      ([number, text]) => isOneTypoApart(text, other) && !interner.mayResemble(number, other),
    )
    expect(missed).toEqual([])
  })
})
