/** What is asked for and cannot be seen is said, for its true reason, with a way to see it. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { noticeSentence } from '../../../client/i18n/sentences.ts'
import { openAddress } from '../../../client/state/actions/open-view.ts'
import { collapse } from '../../../client/state/actions/remove.ts'
import { dismiss, notices } from '../../../client/state/notices.ts'
import { openEntity, openRelationship } from '../../../client/state/open.ts'
import { loadSession } from '../../../client/state/session.ts'
import { history, picture, selection, speak } from '../../../client/state/view.ts'
import { answerWith } from '../../fixtures/fake-server.ts'
import { PlacingWorker } from '../../fixtures/placing-worker.ts'
import { smallGraph } from '../../fixtures/small-graph.ts'

const open = async (search: string): Promise<void> => {
  await openAddress({ search, hash: '' }, 'EN', 'none')
  await settled()
}
/** Once what was started has been answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const said = () => notices.value.map(noticeSentence)

beforeEach(async () => {
  vi.stubGlobal('Worker', PlacingWorker)
  answerWith(smallGraph)
  await loadSession()
  speak('EN')
  for (const { id } of notices.value) dismiss(id)
})

describe('what is hidden by the filters', () => {
  it('is selected and said to be hidden, and the filter that hides it can be taken off', async () => {
    await open('?on=n00,n01,n02&off=body&basis=stated')
    openEntity('n01')
    await settled()
    expect(selection.value).toEqual(['n01'])
    expect(said()).toEqual(['Selected, but hidden by the filters: Node 1'])
    notices.value[0]?.offer?.()
    expect(picture.value.lens).toEqual({ kindsOff: [], basis: 'STATED' })
    openEntity('n01')
    await settled()
    expect(said()).toEqual([])
  })

  it('is said of a link that is opened, and of what an address selects', async () => {
    await open('?on=n00,n01,n02&off=body&sel=n01')
    expect(said()).toEqual(['Selected, but hidden by the filters: Node 1'])
    const end = (id: string) => ({ id, nameEN: id, nameFR: id })
    openRelationship({ id: 'l0-0', source: end('n00'), target: end('n01') })
    await settled()
    expect(said()).toEqual(['Selected, but hidden by the filters: Node 0 funds Node 1'])
  })

  it('takes all filters off where no single one shows it', async () => {
    await open('?on=n00,n01,n02&off=body,country&sel=l0-0')
    notices.value[0]?.offer?.()
    expect(picture.value.lens).toEqual({ kindsOff: [] })
  })
})

describe('what an address selects off the canvas', () => {
  it('is said to be in the dataset, and can be added with the ends of links', async () => {
    await open('?on=n00&sel=n00,n05,l7-0')
    expect(selection.value).toEqual(['n00'])
    expect(said()).toEqual(['In this dataset, but not on the canvas: Node 5 and Node 7 leads Node 8'])
    notices.value[0]?.offer?.()
    await settled()
    expect(picture.value.nodes).toEqual(['n00', 'n05', 'n07', 'n08'])
    expect(selection.value).toEqual(['n00', 'n05', 'l7-0'])
    expect(history.value.past.at(-1)?.label).toEqual({ did: 'add', count: 3 })
  })

  it('is said to be missing where the dataset does not hold it', async () => {
    await open('?on=n00&sel=atlantis,n01')
    expect(said()).toEqual(['In this dataset, but not on the canvas: Node 1', 'Not in this dataset: atlantis'])
  })
})

describe('collapsing', () => {
  it('says so where there is nothing to collapse', async () => {
    await open('?on=n00,n01,n02,n03')
    const before = picture.value
    collapse('n01')
    expect(picture.value).toBe(before)
    expect(said()).toEqual(['Nothing to collapse: something else holds everything around Node 1.'])
  })
})
