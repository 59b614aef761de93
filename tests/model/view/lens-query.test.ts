/** What the lens hides is not asked for. */
import { expect, it } from 'vitest'
import { graphFilterOf } from '../../../model/view/lens-query.ts'

it('is nothing where everything is let through', () => {
  expect(graphFilterOf({ kindsOff: [] }, ['funds'])).toBeUndefined()
})

it('names the kinds and types that are left, and passes the other conditions on', () => {
  const filter = graphFilterOf({ kindsOff: ['TOPIC', 'COMMITMENT'], basis: 'STATED' }, ['funds', 'names'])
  expect(filter?.kinds).not.toContain('TOPIC')
  expect(filter?.kinds).toHaveLength(15)
  expect(filter).toMatchObject({ basis: 'STATED' })
  expect(filter).not.toHaveProperty('types')
  const lens = { kindsOff: [], typesOff: ['names'], minConfidence: 'HIGH', from: '2014', sources: ['s'] } as const
  expect(graphFilterOf(lens, ['funds', 'names'])).toEqual({
    types: ['funds'],
    minConfidence: 'HIGH',
    from: '2014',
    sources: ['s'],
  })
})
