/** Records are decoded once as long as they are asked for. */
import { expect, test } from 'vitest'
import { decoded } from '../../../server/queries/decoded.ts'

test('the same text is the same record, also while many others come and go', () => {
  const text = JSON.stringify({ id: 'niger', names: ['Niger'] })
  const record = decoded(text)
  expect(record).toEqual({ id: 'niger', names: ['Niger'] })
  for (let number = 0; number < 50; number++) {
    expect(decoded(JSON.stringify({ id: `n${number}`, note: 'x'.repeat(200_000) }))).toMatchObject({ id: `n${number}` })
    expect(decoded(text)).toBe(record)
  }
})

test('what nobody has asked for meanwhile is forgotten and decoded again', () => {
  const text = JSON.stringify({ id: 'mali' })
  const record = decoded(text)
  for (let number = 0; number < 50; number++) decoded(JSON.stringify({ id: `m${number}`, note: 'y'.repeat(200_000) }))
  const again = decoded(text)
  expect(again).toEqual(record)
  expect(again).not.toBe(record)
})
