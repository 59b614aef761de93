/** What a person types for a sum or a paragraph finds it, and nothing that merely begins with the same digits. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entity } from '../../../model/entity.ts'
import { formsOf } from '../../../model/search/forms.ts'
import { matchNames, prepareQuery } from '../../../model/search/rank.ts'
import { readPackage } from '../../../server/import/data-package/read-package.ts'

let entities: readonly Entity[] = []
beforeAll(async () => {
  ;({ entities } = await readPackage('data/sahel'))
})

/** Ids by score, best first, then by id. */
const found = (text: string): readonly string[] => {
  const query = prepareQuery(text)
  return entities
    .flatMap((entity) => {
      const match = matchNames(query, formsOf(entity))
      return match ? [{ id: entity.id, score: match.score }] : []
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

describe('formsOf', () => {
  it('finds sums as they are drawn, said and written in full', () => {
    expect(found('50 M EUR')[0]).toBe('flow-jf-50m')
    expect(found('100 M EUR').slice(0, 2)).toContain('flow-jf-100m')
    expect(found('EUR 50 million')[0]).toBe('flow-jf-50m')
    expect(found('229,9 M EUR')[0]).toBe('flow-niger-eutf')
    expect(found('229.9')).toContain('flow-niger-eutf')
    expect(found('154 500 000 EUR')[0]).toBe('flow-burkina-faso-eutf')
    expect(found('8 milliards EUR')[0]).toBe('flow-dev-8bn')
    expect(found('500000 EUR')[0]).toBe('flow-csa-500k')
    expect(found('414')).toEqual(expect.arrayContaining(['flow-414m', 'c-414m']))
  })
  it('finds commitments by their paragraph, in both languages', () => {
    const first = ['§ 19', '§19', '19', 'paragraph 19', 'paragraphe 19'].map((text) => found(text)[0])
    expect(first).toEqual(Array(5).fill('niamey-p19'))
  })
  it('takes a number for itself', () => {
    expect(found('50 M EUR')).not.toContain('c-csa-500k')
    expect(found('§ 20')[0]).toBe('niamey-p20')
    expect(found('§ 20')).not.toContain('niamey-statement-publication-2018')
  })
})
