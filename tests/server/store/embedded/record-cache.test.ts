/** Records that were read lately are not decoded again; those not asked for any more are forgotten. */
import { expect, test } from 'vitest'
import { RecordCache } from '../../../../server/store/embedded/record-cache.ts'
import { openRecords, recordOf } from '../../../../server/store/embedded/records.ts'
import { temporaryDirectory } from '../../../fixtures/temporary-directory.ts'

test('what is read in every generation is kept, what is not is forgotten after the next', () => {
  const cache = new RecordCache<number>()
  cache.set('always', 1)
  cache.set('once', 1)
  for (let number = 0; number < 40_000; number++) {
    cache.set(`n${number}`, number)
    cache.get('always')
  }
  expect([cache.get('always'), cache.get('once'), cache.get('n0'), cache.get('n39999')]).toEqual([
    1,
    undefined,
    undefined,
    39_999,
  ])
})

test('a record is the same until something is written, and never one that was not written after all', async () => {
  const records = openRecords(`${await temporaryDirectory()}/data.mdb`)
  const list = (id: string): readonly string[] | undefined => recordOf(records.figuresAbout, id)
  records.transaction(() => records.figuresAbout.putSync('mali', ['one']))
  const first = list('mali')
  expect([first, list('mali') === first]).toEqual([['one'], true])
  records.transaction(() => records.figuresAbout.putSync('mali', ['two']))
  expect(list('mali')).toEqual(['two'])
  const broken = (): void => {
    records.figuresAbout.putSync('mali', ['three'])
    expect(list('mali')).toEqual(['three'])
    throw new Error('no')
  }
  expect(() => records.transaction(broken)).toThrow('no')
  expect(list('mali')).toEqual(['two'])
  await records.close()
})
