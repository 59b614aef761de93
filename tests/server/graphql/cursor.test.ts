import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCursor, cursorsOf, type ListIdentity } from '../../../server/graphql/cursor.ts'

const list: ListIdentity = {
  name: 'relationships',
  arguments: { entity: 'mali', types: ['b', 'a'] },
  key: ['number', 'string'],
}
const refusal = expect.objectContaining({ code: 'BAD_USER_INPUT', message: '"after" is not a cursor of this list.' })

test('a cursor gives back the key it was made of', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ unit: 'binary' }), (degree, id) => {
      expect(decodeCursor(list, cursorsOf(list)([degree, id]))).toEqual([degree, id])
    }),
  )
})

test('no cursor is the first page', () => {
  expect(decodeCursor(list, null)).toBe(null)
  expect(decodeCursor(list, undefined)).toBe(null)
})

test('the order of the arguments’ lists does not matter', () => {
  const reordered = { ...list, arguments: { entity: 'mali', types: ['a', 'b'] } }
  expect(decodeCursor(reordered, cursorsOf(list)([3, 'x']))).toEqual([3, 'x'])
})

test.each([
  ['another entity', { ...list, arguments: { entity: 'niger', types: ['b', 'a'] } }],
  ['another list', { ...list, name: 'entities' }],
])('a cursor of %s is refused', (_, other) => {
  expect(() => decodeCursor(list, cursorsOf(other)([3, 'x']))).toThrow(refusal)
})

test('anything else is refused, and nothing of it breaks the decoder', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((text) => Buffer.from(text).toString('base64url')),
      ),
      (text) => {
        expect(() => decodeCursor(list, text)).toThrow(refusal)
      },
    ),
  )
})

test('a key of other types is refused even under the right mark', () => {
  const [mark] = JSON.parse(Buffer.from(cursorsOf(list)([1, 'a']), 'base64url').toString()) as [string]
  const forged = (key: unknown[]): string => Buffer.from(JSON.stringify([mark, ...key])).toString('base64url')
  for (const key of [[], ['a', 1], [1], [1, 'a', 'b'], [null, 'a'], [{}, []]]) {
    expect(() => decodeCursor(list, forged(key))).toThrow(refusal)
  }
})
