/** The Sahel package reads completely, and its parts are what the tables say. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameOf, type Commitment, type FundingFlow } from '../../../../model/entity.ts'
import { derivedTypes } from '../../../../model/derived-types.ts'
import { readPackage } from '../../../../server/import/data-package/read-package.ts'
import { readSahel } from '../../../fixtures/sahel.ts'

const batch = await readSahel()
const entity = (id: string) => batch.entities.find((candidate) => candidate.id === id)
const relationship = (id: string) => batch.relationships.find((candidate) => candidate.id === id)

const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

test('has as many of everything as data/README.md says', () => {
  expect({
    sources: batch.sources.length,
    passages: batch.passages.length,
    attributeKeys: batch.attributeKeys.length,
    pillars: batch.pillars.length,
    reports: batch.reports.length,
    figures: batch.figures.length,
    disputes: countBy(batch.disputes, ({ kind }) => (kind === 'OVERLAP' ? 'overlap' : 'other')),
    ownRelationships: batch.relationships.filter(({ id }) => !id.includes('~')).length,
    types: batch.relationshipTypes.length,
  }).toEqual({
    sources: 9,
    passages: 135,
    attributeKeys: 61,
    pillars: 8,
    reports: 22,
    figures: 18,
    disputes: { overlap: 10, other: 33 },
    ownRelationships: 518,
    types: 35 + derivedTypes.length,
  })
  expect(countBy(batch.entities, ({ kind }) => kind)).toEqual({
    COUNTRY: 16,
    PLACE: 16,
    ORGANISATION: 18,
    BODY: 18,
    MISSION: 5,
    FORCE: 21,
    NETWORK: 5,
    PLATFORM: 3,
    INSTRUMENT: 7,
    AGREEMENT: 18,
    PROCESS: 13,
    EVENT: 15,
    PERSON: 6,
    GROUP: 36,
    TOPIC: 60,
    FUNDING_FLOW: 34,
    COMMITMENT: 43,
  })
})

test('derived relationships have unique ids, known ends and known types', () => {
  const ids = batch.relationships.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const entities = new Set(batch.entities.map(({ id }) => id))
  const types = new Set(batch.relationshipTypes.map(({ id }) => id))
  const loose = batch.relationships.filter(
    ({ source, target, type }) => !entities.has(source) || !entities.has(target) || !types.has(type),
  )
  expect(loose).toEqual([])
  const under = batch.relationships.filter(({ type }) => type === 'under')
  expect(under.length).toBe(43 - 11)
})

test('a flow carries its exact amount, and its relationships take over dates and basis', () => {
  const flow = entity('flow-eutf-843') as FundingFlow
  expect(flow.money).toEqual({ amount: '843000000', currency: 'EUR' })
  expect(flow).toMatchObject({
    basis: 'INFERRED',
    donorBasis: 'STATED',
    recipientBasis: 'INFERRED',
    status: 'COMMITTED',
  })
  expect(relationship('flow-eutf-843~received_by~sahel')).toMatchObject({
    source: 'flow-eutf-843',
    target: 'sahel',
    basis: 'INFERRED',
    confidence: 'MEDIUM',
    reasoning: flow.reasoning,
    evidence: flow.evidence,
  })
  expect(relationship('flow-dev-8bn~provides~eu-member-states')).toMatchObject({
    source: 'eu-member-states',
    target: 'flow-dev-8bn',
    start: '2014',
    end: '2020',
    basis: 'STATED',
    confidence: 'HIGH',
  })
})

test('a commitment is described by its summary and dated by its date', () => {
  const commitment = entity('niamey-p14') as Commitment
  expect(commitment).toMatchObject({
    kind: 'COMMITMENT',
    start: '2018-03-16',
    date: '2018-03-16',
    description: commitment.summary,
    basis: 'STATED',
    beneficiaries: ['women-and-children'],
    named: [
      { actor: 'untoc', role: 'promotes' },
      { actor: 'un-protocol-trafficking', role: 'promotes' },
      { actor: 'un-protocol-smuggling', role: 'promotes' },
    ],
  })
  expect(nameOf(commitment, 'FR')).toBe(
    'Convention de l’ONU contre le crime organisé et ratification de ses deux protocoles',
  )
})

test('names come in the order of the table, with what no source prints marked', () => {
  expect(entity('frontex')?.names).toEqual([
    { text: 'European Border and Coast Guard Agency', language: 'EN', role: 'NAME', unprinted: true },
    { text: 'Agence européenne de garde-frontières et de garde-côtes', language: 'FR', role: 'NAME' },
    { text: 'Frontex', language: 'EN', role: 'ACRONYM' },
    { text: 'Frontex', language: 'FR', role: 'ACRONYM' },
    { text: 'European Border and Coast Guard Agency (Frontex)', language: 'EN', role: 'ALIAS', unprinted: true },
  ])
})

test('passages are numbered within their source, from 1 and without gaps', () => {
  for (const source of batch.sources) {
    const own = batch.passages.filter((passage) => passage.source === source.id)
    const inOrder = own.toSorted((a, b) => a.position - b.position).map(({ order }) => order)
    expect(inOrder).toEqual(own.map((_, index) => index + 1))
  }
})

test('disputes name their subjects as facts and each position with its passage', () => {
  expect(batch.disputes.find(({ id }) => id === 'ct-01')).toMatchObject({
    kind: 'CONTRADICTION',
    severity: 'HIGH',
    resolution: 'OPEN',
    subjects: [
      { type: 'entity', id: 'niamey-workshop-june-2018' },
      { type: 'relationship', id: 'held-in--niamey-workshop-june-2018--niamey' },
      { type: 'entity', id: 'niamey-p37' },
    ],
    positions: [
      { value: '18 June 2018, planned', passage: 'niamey-statement#p37' },
      { value: '18 and 19 June 2018, held', passage: 'niamey-profile#p4' },
    ],
  })
})

test('the dataset has its guided views, which show entities that exist', () => {
  expect(batch.dataset).toMatchObject({ name: 'sahel-niamey-actors', version: '1.0.0', licence: 'CC-BY-4.0' })
  expect(batch.dataset.views.length).toBeGreaterThanOrEqual(1)
  const shown = batch.dataset.views.flatMap(({ positions }) => Object.keys(positions))
  expect(shown.filter((id) => entity(id) === undefined)).toEqual([])
})

test('a folder that is not there, and a file in its place, are not found', async () => {
  await expect(readPackage('/nowhere/at/all')).rejects.toMatchObject({
    code: 'PACKAGE_NOT_FOUND',
    line: 'There is no folder /nowhere/at/all. Name a folder that holds a datapackage.json.',
  })
  const folder = await mkdtemp(join(tmpdir(), 'relata-package-'))
  await writeFile(join(folder, 'file'), '')
  await expect(readPackage(join(folder, 'file'))).rejects.toMatchObject({ code: 'PACKAGE_NOT_FOUND' })
  await rm(folder, { recursive: true })
})
