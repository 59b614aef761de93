/** Details are loaded once, given up when the look moves on, and can be tried again. */
import { describe, expect, it } from 'vitest'
import { detailsBy } from '../../../client/state/details.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('detailsBy', () => {
  it('loads a record once and keeps it', async () => {
    const asked: string[] = []
    const details = detailsBy((id) => {
      asked.push(id)
      return Promise.resolve(id === 'gone' ? null : id.toUpperCase())
    })
    details.want(['a'])
    expect(details.of('a')).toEqual({ state: 'waiting' })
    await settled()
    details.want(['gone'])
    await settled()
    details.want(['a'])
    expect(details.of('a')).toEqual({ state: 'there', value: 'A' })
    expect(details.of('gone')).toEqual({ state: 'gone' })
    expect(asked).toEqual(['a', 'gone'])
  })

  it('aborts what nobody looks at any more, and asks again when somebody does', async () => {
    const signals: AbortSignal[] = []
    const details = detailsBy((_, signal) => {
      signals.push(signal)
      return new Promise<string>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
        if (signals.length === 2) resolve('late')
      })
    })
    details.want(['a'])
    details.want([])
    await settled()
    expect(signals[0]?.aborted).toBe(true)
    expect(details.of('a').state).toBe('waiting')
    details.want(['a'])
    await settled()
    expect(details.of('a')).toEqual({ state: 'there', value: 'late' })
  })

  it('says why it failed and tries again when asked', async () => {
    let fails = true
    const details = detailsBy(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve('yes')))
    details.want(['a'])
    await settled()
    const failed = details.of('a')
    expect(failed).toMatchObject({ state: 'failed', error: new Error('no') })
    fails = false
    if (failed.state === 'failed') failed.retry()
    await settled()
    expect(details.of('a')).toEqual({ state: 'there', value: 'yes' })
  })
})
