/** The full-text query lets through every word that the ranking accepts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeWord, grades, prepareQuery } from '../../../../model/search/rank.ts'
import { candidateQuery } from '../../../../server/store/neo4j/candidate-query.ts'

/** What a query for one word lets through, read as Lucene reads it. */
function accepts(query: string, word: string): boolean {
  const terms = [...query.matchAll(/(?<=[( ])(\/[^/]+\/|\S+\*)/g)].map(([term]) => term)
  return terms.some((term) =>
    term.startsWith('/')
      ? new RegExp(`^(?:${term.slice(1, -1)})$`, 'u').test(word)
      : word.startsWith(term.slice(0, -1)),
  )
}

describe('candidateQuery', () => {
  test('asks for the whole word, its beginning and one typo', () => {
    expect(candidateQuery(prepareQuery('l’Union du G5'))).toMatchInlineSnapshot(
      `"+(union* /.?nion|u.?ion|un.?on|uni.?n|unio.?|.union|u.nion|un.ion/ /uni.on|unio.n|union.|nuion|uinon|unoin|unino/) +(du*) +(g5*)"`,
    )
  })

  test('has nothing to ask for where there is no word', () => {
    expect(candidateQuery(prepareQuery(' – ? '))).toBeUndefined()
  })

  test('whatever grade a word gets, it was let through', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1', '𐐨'), minLength: 1, maxLength: 8 })
    const long = fc.constantFrom('', 'a'.repeat(38), 'ab'.repeat(20))
    fc.assert(
      fc.property(long, word, word, (before, askedEnd, nameEnd) => {
        const [asked, name] = [before + askedEnd, before + nameEnd]
        const prepared = prepareQuery(asked)
        const [first] = prepared.words
        const [candidate] = prepareQuery(name).words
        fc.pre(prepared.words.length === 1 && first !== undefined && candidate !== undefined)
        const graded = gradeWord(first, candidate.text) !== grades.none
        expect(graded && !accepts(candidateQuery(prepared) ?? '', candidate.text)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test('stays within what Lucene takes, however long the text', () => {
    for (const text of ['abcdefghij '.repeat(90), 'x'.repeat(1000)]) {
      const clauses = (candidateQuery(prepareQuery(text)) ?? '').split(' ').length
      expect(clauses).toBeLessThan(1024)
    }
  })
})
