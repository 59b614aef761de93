/** The legend draws the canvas's own outlines, and its rows of links never hide everything. */
import { describe, expect, it } from 'vitest'
import { afterToggle } from '../../../client/components/lens/basis-toggle.ts'
import { corners } from '../../../client/components/mark.tsx'
import { kindByName } from '../../../model/kinds/index.ts'

describe('afterToggle', () => {
  it('takes one basis off, brings it back, and never hides both', () => {
    expect(afterToggle(undefined, 'INFERRED')).toBe('STATED')
    expect(afterToggle('STATED', 'INFERRED')).toBeUndefined()
    expect(afterToggle('STATED', 'STATED')).toBe('INFERRED')
  })
})

describe('corners', () => {
  it('writes an outline as points', () => {
    const { outline } = kindByName.PLATFORM.mark
    expect(outline === 'disc' ? '' : corners(outline)).toBe('-1,-0.6 1,-0.6 1,0.6 -1,0.6')
  })
})
