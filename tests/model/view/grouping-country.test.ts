/** An actor has a country where exactly one follows from its surest ties. */
import { expect, it } from 'vitest'
import { type CountryTie, countryOf } from '../../../model/view/grouping-country.ts'

const tie = (type: string, country: string, more: Partial<CountryTie> = {}): CountryTie => ({
  type,
  country,
  fromCountry: false,
  basis: 'STATED',
  confidence: 'HIGH',
  ...more,
})

it('follows belonging before place, and place before what one does there', () => {
  expect(countryOf([tie('operates_in', 'mali'), tie('deployed_in', 'niger'), tie('part_of', 'france')])).toBe('france')
  expect(countryOf([tie('operates_in', 'mali'), tie('deployed_in', 'niger')])).toBe('niger')
  expect(countryOf([tie('hosted', 'mauritania', { fromCountry: true })])).toBe('mauritania')
})

it('trusts what is stated before what is inferred, and what is surer before what is not', () => {
  const ties = [tie('deployed_in', 'mali', { confidence: 'MEDIUM' }), tie('deployed_in', 'chad', { basis: 'INFERRED' })]
  expect(countryOf(ties)).toBe('mali')
  expect(countryOf([...ties, tie('deployed_in', 'niger')])).toBe('niger')
})

it('is none where several follow, none do, or the tie runs the other way', () => {
  expect(
    countryOf([tie('deployed_in', 'mali'), tie('deployed_in', 'niger'), tie('operates_in', 'mali')]),
  ).toBeUndefined()
  expect(countryOf([tie('visited', 'mali')])).toBeUndefined()
  expect(countryOf([tie('part_of', 'mali', { fromCountry: true })])).toBeUndefined()
  expect(countryOf([])).toBeUndefined()
})

it('does not mind the order, nor the same tie twice', () => {
  const ties = [tie('located_in', 'mali'), tie('operates_in', 'niger'), tie('located_in', 'mali')]
  expect(countryOf(ties)).toBe('mali')
  expect(countryOf(ties.toReversed())).toBe('mali')
})
