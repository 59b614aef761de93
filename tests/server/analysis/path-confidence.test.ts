/** A path is no surer than its weakest relationship. */
import { describe, expect, it } from 'vitest'
import { weakest } from '../../../server/analysis/path-confidence.ts'

describe('the weakest of a path', () => {
  it('is its lowest confidence and, where one step is inferred, INFERRED: of different steps, too', () => {
    expect(
      weakest([
        { basis: 'STATED', confidence: 'LOW' },
        { basis: 'INFERRED', confidence: 'HIGH' },
        { basis: 'STATED', confidence: 'MEDIUM' },
      ]),
    ).toEqual({ basis: 'INFERRED', confidence: 'LOW' })
  })

  it('is that of a single step', () => {
    expect(weakest([{ basis: 'STATED', confidence: 'MEDIUM' }])).toEqual({ basis: 'STATED', confidence: 'MEDIUM' })
  })

  it('is the best where there is no step', () => {
    expect(weakest([])).toEqual({ basis: 'STATED', confidence: 'HIGH' })
  })
})
