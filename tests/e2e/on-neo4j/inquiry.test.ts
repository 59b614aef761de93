/** The same inquiry over a real Neo4j: the first load, the explorer, the passage. */
import { describe, expect, inject, it } from 'vitest'
import { emptyDatabase } from '../../neo4j/database.ts'
import { describePage, launchBrowser } from '../chromium.ts'
import { openPage, placesOf, viewOf } from '../explorer-page.ts'
import { followAndShareByKeyboard, inquireByKeyboard, mayCopy } from '../inquiry.ts'
import { startRelata } from '../relata.ts'

const access = inject('neo4j')

describe.skipIf(access === null)('the explorer over Neo4j', () => {
  describePage('in the browser', () => {
    it('loads the dataset, opens with the same view, and answers the same inquiry', { timeout: 120_000 }, async () => {
      if (access === null) throw new Error('There is no Neo4j.')
      await emptyDatabase(access)
      const { uri, user, password } = access
      const onNeo4j = await startRelata({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password })
      const embedded = await startRelata()
      const browser = await launchBrowser()
      const there = await openPage(browser, onNeo4j.url, mayCopy)
      const here = await openPage(browser, embedded.url, mayCopy)
      expect(await viewOf(there.page)).toEqual(await viewOf(here.page))
      await inquireByKeyboard(there.page)
      await inquireByKeyboard(here.page)
      // One at a time: both pages copy to the same place.
      const shared = new URL(await followAndShareByKeyboard(there.page))
      const same = new URL(await followAndShareByKeyboard(here.page))
      expect([shared.search, shared.hash]).toEqual([same.search, same.hash])
      const [overNeo4j, overEmbedded] = [await viewOf(there.page), await viewOf(here.page)]
      expect(placesOf(overNeo4j)).toEqual(placesOf(overEmbedded))
      expect(overNeo4j.relationships).toEqual(overEmbedded.relationships)
      expect(there.complaints).toEqual([])
      await browser.close()
      await onNeo4j.stop()
      await embedded.stop()
    })
  })
})
