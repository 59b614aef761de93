/** A source stands for its parts, also while one chooses. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterPress, containersOf } from '../../../client/components/lens/source-choice.ts'

const parents = new Map([
  ['article', 'thread'],
  ['sheet', 'thread'],
  ['box', 'sheet'],
  ['note', 'sheet'],
])
const press = (chosen: readonly string[], id: string) => afterPress({ chosen, parents }, id).toSorted()

it('takes the place of its parts', () => {
  expect(press(['article', 'page', 'box'], 'thread')).toEqual(['page', 'thread'])
  expect(press(['thread'], 'thread')).toEqual([])
  expect(press(['page'], 'article')).toEqual(['article', 'page'])
})

it('leaves the other parts where one is taken out', () => {
  expect(press(['thread'], 'article')).toEqual(['sheet'])
  expect(press(['thread', 'page'], 'box')).toEqual(['article', 'note', 'page'])
})

it('changes exactly what was pressed among the smallest parts, and never names a part beside its whole', () => {
  const all = ['thread', 'page', ...parents.keys()]
  const smallest = ['page', 'article', 'box', 'note']
  const covered = (chosen: readonly string[]) =>
    smallest.filter((id) => [id, ...containersOf(id, parents)].some((each) => chosen.includes(each)))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { maxLength: 8 }), (presses) => {
      let chosen: readonly string[] = []
      for (const id of presses) {
        const before = covered(chosen)
        const own = smallest.filter((each) => each === id || containersOf(each, parents).includes(id))
        const on = chosen.includes(id) || containersOf(id, parents).some((each) => chosen.includes(each))
        chosen = afterPress({ chosen, parents }, id)
        const expected = on ? before.filter((each) => !own.includes(each)) : [...new Set([...before, ...own])]
        expect(covered(chosen).toSorted()).toEqual(expected.toSorted())
        for (const each of chosen)
          expect(containersOf(each, parents).filter((holder) => chosen.includes(holder))).toEqual([])
      }
    }),
  )
})

it('survives sources that contain each other', () => {
  expect(
    containersOf(
      'a',
      new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ),
  ).toEqual(['b'])
})
