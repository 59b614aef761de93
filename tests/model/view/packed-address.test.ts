/** Long addresses: packed and unpacked they say the same; cut, damaged or made to do harm they neither throw nor hang. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64url } from '../../../model/view/base64url.ts'
import { lengthOf, longestAddress } from '../../../model/view/address-text.ts'
import { packAddress, unpackAddress } from '../../../model/view/packed-address.ts'
import type { DecodedView } from '../../../model/view/part-codec.ts'
import { decodeView, encodeView } from '../../../model/view/url-codec.ts'
import type { ViewState } from '../../../model/view/view-state.ts'
import { anyView } from '../../fixtures/arbitrary-view.ts'

/** What an address of this view says when it is read again. */
const saidBy = ({ view, picture, ...rest }: ViewState): DecodedView => ({
  ...(view !== 'graph' && { view }),
  ...picture,
  ...rest,
  problems: [],
})

const numbered = (count: number): ViewState => {
  const nodes = Array.from({ length: count }, (_, index) => `participants-of-meeting-${index * 7919}`)
  const positions = Object.fromEntries(nodes.map((id, index) => [id, [(index * 37) % 4000, -index * 3] as const]))
  return { view: 'graph', language: 'EN', selection: [], picture: { nodes, positions, lens: { kindsOff: ['TOPIC'] } } }
}

describe('a packed address', () => {
  it('gives the same view back, with up to a thousand nodes', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(), async (view) => {
        const plain = encodeView(view)
        const packed = await packAddress(plain)
        expect(decodeView(plain)).toEqual(saidBy(view))
        expect(decodeView(await unpackAddress(packed))).toEqual(saidBy(view))
        expect(plain.search.length).toBeLessThanOrEqual(2000)
        expect(lengthOf(packed)).toBeLessThanOrEqual(lengthOf(plain))
      }),
      { numRuns: 150 },
    )
  })

  it('keeps in words what fits, and leaves a short address as it is', async () => {
    const short = encodeView(numbered(20))
    expect(await packAddress(short)).toBe(short)
    expect(short.search).toContain('on=participants-of-meeting-0,')
    const { search, hash } = await packAddress(encodeView({ ...numbered(300), camera: { x: 1, y: 2, zoom: 1 } }))
    expect(search).toBe('?v=1&lang=en&off=topic')
    expect(hash).toMatch(/^#z=[\w-]+&c=1,2,1$/)
  })

  it('has room for six hundred nodes in what programs pass on', async () => {
    const plain = encodeView(numbered(600))
    expect(lengthOf(plain)).toBeGreaterThan(2 * longestAddress)
    expect(lengthOf(await packAddress(plain))).toBeLessThan(longestAddress)
  })

  it('shows what is left of one that was cut, wherever it was cut', async () => {
    const { search, hash } = await packAddress(encodeView(numbered(700)))
    const all = new Set(numbered(700).picture.nodes)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: hash.length - 1 }), async (end) => {
        const { nodes = [], lens, problems } = decodeView(await unpackAddress({ search, hash: hash.slice(0, end) }))
        expect(lens).toEqual({ kindsOff: ['TOPIC'] })
        expect(problems.map(({ part }) => part)).toContain('z')
        expect(nodes.slice(0, -1).every((id) => all.has(id))).toBe(true)
      }),
      { numRuns: 60 },
    )
    const half = decodeView(await unpackAddress({ search, hash: hash.slice(0, hash.length - 10) }))
    expect(half.nodes).toHaveLength(700)
  })

  it('never throws and never hangs, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\w-]{0,300}$/), async (text) => {
        const { problems } = decodeView(await unpackAddress({ search: '?on=niger', hash: `#z=${text}` }))
        expect(problems.length).toBeLessThanOrEqual(50)
      }),
      { numRuns: 200 },
    )
  })

  it('refuses a bomb and five megabytes of anything at once', async () => {
    const bomb = toBase64url(deflateRawSync(Buffer.alloc(400_000_000, 'on=a,')))
    for (const text of [bomb, 'A'.repeat(5_000_000), '_'.repeat(900_000), '%'.repeat(1000)]) {
      const started = performance.now()
      const unpacked = await unpackAddress({ search: '?on=niger', hash: `#z=${text}&c=1,2,1` })
      expect(performance.now() - started).toBeLessThan(2000)
      expect(unpacked.hash.length).toBeLessThan(1_100_000)
      expect(decodeView(unpacked)).toMatchObject({ nodes: ['niger'], camera: { x: 1, y: 2, zoom: 1 } })
    }
    expect((await unpackAddress({ search: '', hash: `#z=${bomb}` })).hash).toBe('#z')
  })

  it('lets what stands in words have the last say', async () => {
    const { hash } = await packAddress(encodeView(numbered(300)))
    const { nodes } = decodeView(await unpackAddress({ search: '?on=niger', hash }))
    expect(nodes).toEqual(['niger'])
  })
})
