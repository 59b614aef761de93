/** Saved views: kept under their names, opened as one step, changed as a whole, never half, whatever the browser says. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openAddress } from '../../../client/state/actions/open-view.ts'
import { loadSession } from '../../../client/state/session.ts'
import { look, history, picture, redo, select, selection, undo, view } from '../../../client/state/view.ts'
import { mostViews, type NamedView, writeViewFile } from '../../../model/view/view-file.ts'
import { answerWith } from '../../fixtures/fake-server.ts'
import { MemoryStorage } from '../../fixtures/memory-storage.ts'
import { PlacingWorker } from '../../fixtures/placing-worker.ts'
import { smallGraph } from '../../fixtures/small-graph.ts'

const storage = new MemoryStorage()
const stubPage = (): void => {
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('location', { pathname: '/', search: '', hash: '', href: 'http://relata.example/' })
}
stubPage()

const actions = await import('../../../client/state/actions/saved-views.ts')
const { refreshSaved, savedNews, savedViews, fileDataset } = await import('../../../client/state/saved-views.ts')

const names = (): readonly string[] => savedViews.value.map(({ name }) => name)
const kept = (): readonly string[] => {
  const text = storage.getItem(`relata.views.${fileDataset().name}`)
  return text === null ? [] : (JSON.parse(text) as { views: NamedView[] }).views.map(({ name }) => name)
}
const open = (search: string): Promise<void> => openAddress({ search, hash: '' }, 'EN', 'none')
const fileOf = (views: readonly NamedView[], name = 'views.relata.json'): File =>
  new File([writeViewFile(fileDataset(), views)], name)
const named = (name: string, search = '?on=n05'): NamedView => ({
  name,
  saved: '2026-11-23T10:00:00.000Z',
  address: { search, hash: '' },
})

beforeEach(async () => {
  stubPage()
  vi.stubGlobal('Worker', PlacingWorker)
  answerWith(smallGraph)
  await loadSession()
  storage.clear()
  storage.room = Number.POSITIVE_INFINITY
  refreshSaved()
  savedNews.value = undefined
  await open('?on=n00,n01,n02&lang=fr')
})

describe('saving', () => {
  it('keeps the newest first and replaces what has the name already', async () => {
    await actions.saveView('first')
    await actions.saveView('  second\n ')
    await open('?on=n03&lang=fr')
    await actions.saveView('first')
    expect(names()).toEqual(['first', 'second'])
    expect(kept()).toEqual(['first', 'second'])
    expect(savedViews.value.map(({ address }) => /on=[^&]*/.exec(address.search)?.[0])).toEqual([
      'on=n03',
      'on=n00,n01,n02',
    ])
  })

  it('changes nothing and says so where the browser keeps no more', async () => {
    await actions.saveView('first')
    storage.room = 10
    await actions.saveView('second')
    expect([names(), kept(), savedNews.value]).toEqual([['first'], ['first'], { did: 'not-kept' }])
  })

  it('adds to what another page has saved meanwhile, and to what a newer Relata left beside it', async () => {
    await actions.saveView('mine')
    const key = `relata.views.${fileDataset().name}`
    storage.setItem(key, writeViewFile(fileDataset(), [named('theirs')]))
    await actions.saveView('mine too')
    expect(kept()).toEqual(['mine too', 'theirs'])
    storage.setItem(key, '{"relata":9}')
    await actions.saveView('again')
    expect([kept(), storage.getItem(`${key}.unread`)]).toEqual([['again'], '{"relata":9}'])
  })
})

describe('opening', () => {
  it('is one step; undoing it brings back the picture, the selection and the camera', async () => {
    select(['n01'])
    look({ x: 5, y: 6, zoom: 2 })
    const before = view.value
    const steps = history.value.past.length
    await actions.openSaved(named('Five', '?on=n05,n06&sel=n06&view=table&lang=en'))
    expect(picture.value.nodes).toEqual(['n05', 'n06'])
    expect(view.value).toMatchObject({ view: 'table', selection: ['n06'], language: 'FR' })
    expect(view.value).not.toHaveProperty('camera')
    expect(history.value.past.length).toBe(steps + 1)
    expect(history.value.past.at(-1)?.label).toEqual({ did: 'open', name: { EN: 'Five', FR: 'Five' } })
    undo()
    expect(view.value).toEqual(before)
    redo()
    expect([picture.value.nodes, selection.value]).toEqual([['n05', 'n06'], ['n06']])
  })
})

describe('the list', () => {
  it('renames unless another view has the name, and brings back what was removed', async () => {
    for (const name of ['a', 'b', 'c']) await actions.saveView(name)
    actions.renameView('b', 'a')
    actions.renameView('b', '  ')
    expect(names()).toEqual(['c', 'b', 'a'])
    actions.renameView('b', 'B')
    const [, second] = savedViews.value
    if (second) actions.removeView(second)
    expect(names()).toEqual(['c', 'a'])
    const news = savedNews.value
    if (news?.did === 'removed') news.undo()
    expect([names(), kept()]).toEqual([
      ['c', 'B', 'a'],
      ['c', 'B', 'a'],
    ])
  })
})

describe('files', () => {
  it('are taken in whole: one view is opened, several are listed, none twice', async () => {
    await actions.importFile(fileOf([named('Five')]))
    expect([names(), picture.value.nodes]).toEqual([['Five'], ['n05']])
    await actions.importFile(fileOf([named('Five'), named('Six', '?on=n06'), named('Five', '?on=n07')]))
    expect(names()).toEqual(['Six', 'Five (2)', 'Five'])
    expect(savedNews.value).toEqual({ did: 'imported', count: 3 })
    expect(picture.value.nodes).toEqual(['n05'])
  })

  it('are opened even where the browser keeps nothing', async () => {
    storage.room = 0
    await actions.importFile(fileOf([named('Five')]))
    expect([picture.value.nodes, names(), savedNews.value]).toEqual([['n05'], [], { did: 'not-kept' }])
  })

  it('leave everything as it was where they are refused', async () => {
    await actions.saveView('mine')
    const before = view.value
    const many = Array.from({ length: mostViews }, (_, index) => named(`view ${index}`, `?on=n0${index % 9}`))
    const damaged = new File([writeViewFile(fileDataset(), many).replace('"saved"', '"sav"')], 'a.json')
    const large = new File(
      Array.from({ length: 50 }, () => 'x'.repeat(1_000_000)),
      'large.json',
    )
    for (const [file, why] of [
      [damaged, 'damaged'],
      [large, 'too-large'],
      [new File(['{"relata":1}'], 'b.json'), 'dataset'],
    ] as const) {
      await actions.importFile(file)
      expect(savedNews.value).toMatchObject({ did: 'refused', file: file.name, refusal: { why } })
    }
    await actions.importFile(fileOf(many))
    expect(savedNews.value).toEqual({ did: 'full' })
    expect([names(), kept(), view.value]).toEqual([['mine'], ['mine'], before])
  })
})
