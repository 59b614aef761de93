/** Undo and redo: whatever was done, undoing it all gives the first picture again. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyHistory, type History, historyLength, record, redone, undone } from '../../../client/state/history.ts'
import { emptyPicture, type Picture } from '../../../model/view/view-state.ts'

const pictureOf = (node: string): Picture => ({ ...emptyPicture, nodes: [node] })

it('gives the first picture back after any steps, and the last one again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 120 }), (actions) => {
      let history: History = emptyHistory
      let picture = pictureOf('first')
      actions.forEach((action, index) => {
        if (action === 'do') {
          const after = pictureOf(`step ${index}`)
          history = record(history, { label: { did: 'move' }, before: picture, after })
          picture = after
        } else {
          const result = action === 'undo' ? undone(history) : redone(history)
          if (result) {
            history = result.history
            picture = action === 'undo' ? result.step.before : result.step.after
          }
        }
      })
      const last = [...history.past.map(({ after }) => after), ...history.future.map(({ after }) => after)].at(-1)
      for (let result = undone(history); result; result = undone(history)) {
        history = result.history
        picture = result.step.before
      }
      expect(picture).toEqual(pictureOf('first'))
      for (let result = redone(history); result; result = redone(history)) {
        history = result.history
        picture = result.step.after
      }
      expect(picture).toEqual(last ?? pictureOf('first'))
    }),
  )
})

it('keeps at least fifty steps', () => {
  let history: History = emptyHistory
  for (let index = 0; index < 500; index += 1)
    history = record(history, {
      label: { did: 'move' },
      before: pictureOf(`${index}`),
      after: pictureOf(`${index + 1}`),
    })
  expect(history.past).toHaveLength(historyLength)
  expect(historyLength).toBeGreaterThanOrEqual(50)
})
