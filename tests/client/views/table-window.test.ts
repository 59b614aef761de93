/** Which rows of a long list are on the page: never too many, always the one that the keyboard stands on, none lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostAtOnce, type Piece, piecesOf } from '../../../client/views/table/window.ts'

const shown = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.shown)

describe('piecesOf', () => {
  it('has all rows of a list that is not long', () => {
    expect(piecesOf(mostAtOnce, 7)).toEqual([{ from: 0, to: mostAtOnce, shown: true }])
  })

  it('has what is in sight and stands for the rest', () => {
    expect(piecesOf(1000, 3)).toEqual([
      { from: 0, to: 60, shown: true },
      { from: 60, to: 1000, shown: false },
    ])
    expect(piecesOf(1000, 500)).toEqual([
      { from: 0, to: 60, shown: true },
      { from: 60, to: 500, shown: false },
      { from: 500, to: 501, shown: true },
      { from: 501, to: 1000, shown: false },
    ])
  })

  it('covers every row once, with few of them on the page and the one stood on among them', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: -1, max: 6000 }), (total, standing) => {
        const pieces = piecesOf(total, standing)
        expect(pieces[0]?.from).toBe(0)
        expect(pieces.at(-1)?.to).toBe(total)
        expect(pieces.slice(1).map(({ from }) => from)).toEqual(pieces.slice(0, -1).map(({ to }) => to))
        const count = shown(pieces).reduce((sum, { from, to }) => sum + to - from, 0)
        expect(count).toBeLessThanOrEqual(mostAtOnce)
        expect(shown(pieces).some(({ from, to }) => standing >= from && standing < to)).toBe(
          standing >= 0 && standing < total,
        )
      }),
    )
  })
})
