import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphApi } from '../../fixtures/graph-api.ts'
import { openGraphApi } from '../../fixtures/graph-api.ts'
import { openSahelStore } from '../../fixtures/sahel-store.ts'

let api: GraphApi

beforeAll(async () => {
  api = await openGraphApi(await openSahelStore())
})

afterAll(() => api.close())

const ask = (query: string, variables: object = {}): Promise<unknown> => api.read(query, variables)

test('an entity in both languages', async () => {
  const answer = await ask(`{ entity(id: "frontex") {
    __typename id kind subkind basis start end degree name french: name(language: FR)
    names { text language role unprinted } note frenchNote: note(language: FR)
    relationshipCounts { type { id label inverseLabel(language: FR) symmetric } direction kind count }
  } }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "entity": {
        "__typename": "Body",
        "basis": "STATED",
        "degree": 9,
        "end": null,
        "french": "Agence européenne de garde-frontières et de garde-côtes",
        "frenchNote": null,
        "id": "frontex",
        "kind": "BODY",
        "name": "European Border and Coast Guard Agency",
        "names": [
          {
            "language": "EN",
            "role": "NAME",
            "text": "European Border and Coast Guard Agency",
            "unprinted": true,
          },
          {
            "language": "FR",
            "role": "NAME",
            "text": "Agence européenne de garde-frontières et de garde-côtes",
            "unprinted": false,
          },
          {
            "language": "EN",
            "role": "ACRONYM",
            "text": "Frontex",
            "unprinted": false,
          },
          {
            "language": "FR",
            "role": "ACRONYM",
            "text": "Frontex",
            "unprinted": false,
          },
          {
            "language": "EN",
            "role": "ALIAS",
            "text": "European Border and Coast Guard Agency (Frontex)",
            "unprinted": true,
          },
        ],
        "note": null,
        "relationshipCounts": [
          {
            "count": 3,
            "direction": "OUT",
            "kind": "TOPIC",
            "type": {
              "id": "concerns",
              "inverseLabel": "est un objet de",
              "label": "concerns",
              "symmetric": false,
            },
          },
          {
            "count": 3,
            "direction": "BOTH",
            "kind": "GROUP",
            "type": {
              "id": "cooperates_with",
              "inverseLabel": "coopère avec",
              "label": "cooperates with",
              "symmetric": true,
            },
          },
          {
            "count": 1,
            "direction": "OUT",
            "kind": "NETWORK",
            "type": {
              "id": "member_of",
              "inverseLabel": "compte parmi ses membres",
              "label": "is a member of",
              "symmetric": false,
            },
          },
          {
            "count": 1,
            "direction": "IN",
            "kind": "COMMITMENT",
            "type": {
              "id": "names",
              "inverseLabel": "est cité dans",
              "label": "names",
              "symmetric": false,
            },
          },
          {
            "count": 1,
            "direction": "OUT",
            "kind": "ORGANISATION",
            "type": {
              "id": "part_of",
              "inverseLabel": "comprend",
              "label": "is part of",
              "symmetric": false,
            },
          },
        ],
        "start": null,
        "subkind": "eu-agency",
      },
    }
  `)
})

test('a link between Frontex and the participants of Niamey, down to its passage and the French digest', async () => {
  const answer = await ask(`{ node(id: "cooperates-with--niamey-participants--frontex") {
    __typename
    ... on Relationship {
      type { id label } source { id name } target { id name(language: FR) } start end asOf basis confidence reasoning
      attributes { key value } description french: description(language: FR)
      evidence { start end quote passage { id locator(language: FR) position length text source { id title textAttached } } }
    }
  } }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "node": {
        "__typename": "Relationship",
        "asOf": null,
        "attributes": [
          {
            "key": "status",
            "value": "committed",
          },
          {
            "key": "via",
            "value": "niamey-p20",
          },
          {
            "key": "basis",
            "value": "afic",
          },
        ],
        "basis": "STATED",
        "confidence": "HIGH",
        "description": "Undertaking to cooperate more with Frontex, on the basis of AFIC.",
        "end": null,
        "evidence": [
          {
            "end": 324,
            "passage": {
              "id": "niamey-statement#p20",
              "length": 614,
              "locator": "paragraphe 20",
              "position": 23,
              "source": {
                "id": "niamey-statement",
                "textAttached": false,
                "title": "STATEMENT/18/2067: joint declaration of the Niamey meeting",
              },
              "text": null,
            },
            "quote": null,
            "start": 4,
          },
        ],
        "french": "Engagement de coopérer davantage avec Frontex, à partir d’AFIC.",
        "reasoning": null,
        "source": {
          "id": "niamey-participants",
          "name": "Participants in the Niamey meeting",
        },
        "start": "2018-03-16",
        "target": {
          "id": "frontex",
          "name": "Agence européenne de garde-frontières et de garde-côtes",
        },
        "type": {
          "id": "cooperates_with",
          "label": "cooperates with",
        },
      },
    }
  `)
})

test('a text that nobody wrote in a language is null in it, not in the other', async () => {
  const answer = await ask(
    '{ entity(id: "flow-chad-eutf") { note french: note(language: FR) ... on FundingFlow { reasoning } } }',
  )
  expect(answer).toMatchInlineSnapshot(`
    {
      "entity": {
        "french": null,
        "note": "Minimum amount: regional projects come on top, without a figure.",
        "reasoning": "Second of five blocks, without a country name. The five blocks of the list follow the alphabetical order used elsewhere in the item (Burkina Faso, Chad, Mali, Mauritania, Niger). Blocks three and five are fixed by the EU missions they list (Mali, Niger) and block one by its heading, so the country before Mali is Chad; a keyword of the item also names Chad.",
      },
    }
  `)
})

test('a funding flow with donors, recipients, money and what it overlaps with', async () => {
  const answer =
    await ask(`{ entity(id: "flow-eutf-843") { name start end evidence { passage { id } } ... on FundingFlow {
    donors { id kind } instrument { __typename id } recipients { id } money { amount currency } status announced year purposes
    partOf { id } overlapsWith { id }
  } } }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "entity": {
        "announced": null,
        "donors": [
          {
            "id": "european-union",
            "kind": "ORGANISATION",
          },
        ],
        "end": null,
        "evidence": [
          {
            "passage": {
              "id": "eu-g5-factsheet#s2b2",
            },
          },
          {
            "passage": {
              "id": "new-funding#p3",
            },
          },
          {
            "passage": {
              "id": "eu-g5-factsheet#s2b2",
            },
          },
          {
            "passage": {
              "id": "eu-g5-factsheet#s2b2",
            },
          },
        ],
        "instrument": {
          "__typename": "Instrument",
          "id": "eutf-africa",
        },
        "money": {
          "amount": "843000000",
          "currency": "EUR",
        },
        "name": "EU Emergency Trust Fund for Africa, committed to date",
        "overlapsWith": [
          {
            "id": "flow-burkina-faso-eutf",
          },
          {
            "id": "flow-chad-eutf",
          },
          {
            "id": "flow-dev-8bn",
          },
          {
            "id": "flow-mali-eutf",
          },
          {
            "id": "flow-mauritania-eutf",
          },
          {
            "id": "flow-niger-eutf",
          },
        ],
        "partOf": null,
        "purposes": [
          "stability",
          "root-causes",
          "forced-displacement",
        ],
        "recipients": [
          {
            "id": "sahel",
          },
        ],
        "start": null,
        "status": "COMMITTED",
        "year": null,
      },
    }
  `)
})

test('a commitment with whom it concerns', async () => {
  const answer = await ask(`{ entity(id: "niamey-p29") { name ... on Commitment {
    agreement { __typename id } paragraph date summary(language: FR) committedBy { id } beneficiaries { id } named { id } creates { id }
    deadline status fundingMentioned flow { id }
  } } }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "entity": {
        "agreement": {
          "__typename": "Agreement",
          "id": "niamey-declaration",
        },
        "beneficiaries": [
          {
            "id": "asylum-seekers",
          },
          {
            "id": "migrants",
          },
        ],
        "committedBy": [
          {
            "id": "niamey-participants",
          },
        ],
        "creates": [],
        "date": "2018-03-16",
        "deadline": null,
        "flow": null,
        "fundingMentioned": false,
        "name": "AU–EU–UN Task Force and assisted voluntary return",
        "named": [
          {
            "id": "au-eu-un-task-force",
          },
          {
            "id": "abidjan-au-eu-summit-2017",
          },
          {
            "id": "unhcr",
          },
          {
            "id": "iom",
          },
          {
            "id": "assisted-voluntary-return",
          },
          {
            "id": "libya",
          },
          {
            "id": "niger",
          },
          {
            "id": "international-protection",
          },
        ],
        "paragraph": 29,
        "status": "agreed",
        "summary": "Appuyer le travail de la Task Force créée au sommet d’Abidjan, pour faciliter la protection et la prise en charge, par le HCR et l’OIM, des demandeurs d’asile en Libye et au Niger, et soutenir le retour volontaire assisté.",
      },
    }
  `)
})

test('a dispute with its readings and subjects', async () => {
  const answer = await ask(`{ node(id: "ct-01") { ... on Dispute {
    kind severity title french: title(language: FR) resolution resolutionNote
    positions { value passage { id } } subjects { __typename ... on Entity { id } ... on CommitmentReport { id track status date } ... on Source { id } }
  } } }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "node": {
        "french": "Atelier de Niamey : un jour ou deux",
        "kind": "CONTRADICTION",
        "positions": [
          {
            "passage": {
              "id": "niamey-statement#p37",
            },
            "value": "18 June 2018, planned",
          },
          {
            "passage": {
              "id": "niamey-profile#p4",
            },
            "value": "18 and 19 June 2018, held",
          },
        ],
        "resolution": "OPEN",
        "resolutionNote": "One event is kept, with a planned date and a reported interval.",
        "severity": "HIGH",
        "subjects": [
          {
            "__typename": "Event",
            "id": "niamey-workshop-june-2018",
          },
          {
            "__typename": "Relationship",
          },
          {
            "__typename": "Commitment",
            "id": "niamey-p37",
          },
        ],
        "title": "Niamey workshop: one day or two",
      },
    }
  `)
})

test('figures about an entity, as its subject or its object', async () => {
  const answer = await ask(
    '{ entity(id: "france") { figures { id subject { id } object { id } measure(language: FR) value qualifier unit start end asOf evidence { passage { id } } } } }',
  )
  expect(answer).toMatchInlineSnapshot(`
    {
      "entity": {
        "figures": [
          {
            "asOf": "2018-02",
            "end": null,
            "evidence": [
              {
                "passage": {
                  "id": "new-funding#p7",
                },
              },
            ],
            "id": "fig-france-4000",
            "measure": "Soldats français dans la région",
            "object": {
              "id": "sahel",
            },
            "qualifier": null,
            "start": null,
            "subject": {
              "id": "france",
            },
            "unit": "troops",
            "value": "4000",
          },
        ],
      },
    }
  `)
})

test('what stands in a passage', async () => {
  const answer = await ask(`{ node(id: "niamey-statement#p37") { ... on Passage { digest facts { __typename
    ... on Entity { id } ... on Relationship { id } ... on CommitmentReport { id } ... on Dispute { id } ... on Figure { id } } } } }`)
  expect(answer).toMatchInlineSnapshot(`
    {
      "node": {
        "digest": "Hold a regional consultation workshop on smuggling and trafficking in Niamey on 18 June 2018. It is to gather the directors-general of defence and internal security services, those in charge of migration and the participating states’ national focal points for smuggling and trafficking networks, and to help put the declaration into practice.",
        "facts": [
          {
            "__typename": "Topic",
            "id": "human-trafficking",
          },
          {
            "__typename": "Topic",
            "id": "migrant-smuggling",
          },
          {
            "__typename": "Group",
            "id": "migrants",
          },
          {
            "__typename": "Place",
            "id": "niamey",
          },
          {
            "__typename": "Network",
            "id": "niamey-contact-points",
          },
          {
            "__typename": "Agreement",
            "id": "niamey-declaration",
          },
          {
            "__typename": "Commitment",
            "id": "niamey-p37",
          },
          {
            "__typename": "Group",
            "id": "niamey-participants",
          },
          {
            "__typename": "Event",
            "id": "niamey-workshop-june-2018",
          },
          {
            "__typename": "Group",
            "id": "smuggling-trafficking-networks",
          },
          {
            "__typename": "Group",
            "id": "workshop-directors-general",
          },
          {
            "__typename": "Relationship",
            "id": "concerns--niamey-workshop-june-2018--human-trafficking",
          },
          {
            "__typename": "Relationship",
            "id": "concerns--niamey-workshop-june-2018--migrant-smuggling",
          },
          {
            "__typename": "Relationship",
            "id": "follows-up--niamey-workshop-june-2018--niamey-declaration",
          },
          {
            "__typename": "Relationship",
            "id": "held-in--niamey-workshop-june-2018--niamey",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~in_favour_of~niamey-participants",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~names~human-trafficking",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~names~migrant-smuggling",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~names~niamey",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~names~niamey-contact-points",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~names~niamey-workshop-june-2018",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~names~workshop-directors-general",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~sets_up~niamey-workshop-june-2018",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~undertakes~niamey-participants",
          },
          {
            "__typename": "Relationship",
            "id": "niamey-p37~under~niamey-pillar-8-follow-up",
          },
          {
            "__typename": "Relationship",
            "id": "participated-in--niamey-contact-points--niamey-workshop-june-2018",
          },
          {
            "__typename": "Relationship",
            "id": "participated-in--workshop-directors-general--niamey-workshop-june-2018",
          },
          {
            "__typename": "Dispute",
            "id": "ct-01",
          },
          {
            "__typename": "Dispute",
            "id": "ct-03",
          },
          {
            "__typename": "CommitmentReport",
            "id": "r-workshop-planned",
          },
        ],
      },
    }
  `)
})

test('search says which form matched', async () => {
  const answer = await ask(
    '{ search(text: "AFIC", first: 3) { score matched { text language role } entity { id __typename } } }',
  )
  expect(answer).toMatchInlineSnapshot(`
    {
      "search": [
        {
          "entity": {
            "__typename": "Network",
            "id": "afic",
          },
          "matched": {
            "language": "EN",
            "role": "ACRONYM",
            "text": "AFIC",
          },
          "score": 1,
        },
        {
          "entity": {
            "__typename": "Commitment",
            "id": "niamey-p20",
          },
          "matched": {
            "language": "FR",
            "role": "NAME",
            "text": "Coopération avec Frontex à partir d’AFIC",
          },
          "score": 0.8,
        },
        {
          "entity": {
            "__typename": "Instrument",
            "id": "african-investment-facility",
          },
          "matched": {
            "language": "EN",
            "role": "ACRONYM",
            "text": "AfIF",
          },
          "score": 0.3,
        },
      ],
    }
  `)
})

test('sources know the document they are items of', async () => {
  const answer = await ask('{ sources { id kind parent { id } languages date publisher } }')
  expect(answer).toMatchInlineSnapshot(`
    {
      "sources": [
        {
          "date": "2018-02-22",
          "id": "burkina-view",
          "kind": "news-report",
          "languages": [
            "FR",
          ],
          "parent": {
            "id": "g5-sahel-thread",
          },
          "publisher": "Burkinabe news site (unnamed)",
        },
        {
          "date": "2018-02-23",
          "id": "eu-g5-factsheet",
          "kind": "fact-sheet",
          "languages": [
            "EN",
          ],
          "parent": {
            "id": "g5-sahel-thread",
          },
          "publisher": "European Union",
        },
        {
          "date": "2018-03-16",
          "id": "g5-sahel-thread",
          "kind": "thread",
          "languages": [
            "FR",
            "EN",
          ],
          "parent": null,
          "publisher": null,
        },
        {
          "date": null,
          "id": "joint-force",
          "kind": "article",
          "languages": [
            "FR",
          ],
          "parent": {
            "id": "g5-sahel-thread",
          },
          "publisher": null,
        },
        {
          "date": null,
          "id": "joint-force-english",
          "kind": "article",
          "languages": [
            "EN",
          ],
          "parent": {
            "id": "g5-sahel-thread",
          },
          "publisher": null,
        },
        {
          "date": "2018-02-27",
          "id": "new-funding",
          "kind": "article",
          "languages": [
            "EN",
          ],
          "parent": {
            "id": "g5-sahel-thread",
          },
          "publisher": null,
        },
        {
          "date": "2019-10",
          "id": "niamey-profile",
          "kind": "web-page",
          "languages": [
            "FR",
          ],
          "parent": null,
          "publisher": null,
        },
        {
          "date": "2018-03-16",
          "id": "niamey-statement",
          "kind": "press-statement",
          "languages": [
            "FR",
          ],
          "parent": {
            "id": "g5-sahel-thread",
          },
          "publisher": "European Commission",
        },
        {
          "date": "2018-02-23",
          "id": "reuters-pledge",
          "kind": "news-report",
          "languages": [
            "EN",
          ],
          "parent": {
            "id": "g5-sahel-thread",
          },
          "publisher": "Reuters",
        },
      ],
    }
  `)
})

test('the vocabulary has the 17 kinds and 44 types, labelled', async () => {
  const { vocabulary } = await api.read<{
    readonly vocabulary: {
      readonly kinds: readonly object[]
      readonly relationshipTypes: readonly object[]
      readonly attributeKeys: readonly object[]
    }
  }>(
    '{ vocabulary { kinds { kind label(language: FR) plural } relationshipTypes { id label inverseLabel(language: FR) symmetric } attributeKeys { key valueType description } } }',
  )
  expect(vocabulary.kinds[0]).toEqual({ kind: 'COUNTRY', label: 'Pays', plural: 'Countries' })
  expect([vocabulary.kinds.length, vocabulary.relationshipTypes.length, vocabulary.attributeKeys.length]).toEqual([
    17, 44, 61,
  ])
})

test('the dataset counts itself', async () => {
  const { dataset } = await api.read<{
    readonly dataset: Readonly<Record<string, unknown>> & {
      readonly kindCounts: readonly { readonly count: number }[]
      readonly typeCounts: readonly { readonly count: number }[]
    }
  }>(
    '{ dataset { name title version licence entityCount relationshipCount sourceCount bestConnected(first: 3) kindCounts { kind count } typeCounts { type { id } count } } }',
  )
  const { kindCounts, typeCounts, ...rest } = dataset
  expect(rest).toMatchInlineSnapshot(`
    {
      "bestConnected": [
        "european-union",
        "niamey-participants",
        "niamey-declaration",
      ],
      "entityCount": 334,
      "licence": "CC-BY-4.0",
      "name": "sahel-niamey-actors",
      "relationshipCount": 900,
      "sourceCount": 9,
      "title": "Sahel and Niamey Declaration: actors, relationships, money and commitments",
      "version": "1.0.0",
    }
  `)
  const sum = (counts: readonly { readonly count: number }[]): number =>
    counts.reduce((total, { count }) => total + count, 0)
  expect([sum(kindCounts), sum(typeCounts)]).toEqual([rest['entityCount'], rest['relationshipCount']])
})

interface EntityPage {
  readonly nodes: readonly { readonly id: string }[]
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string
    readonly endCursor: string
  }
  readonly totalCount: number
}

const page =
  'nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount'

async function allPages(read: (after: string | null) => Promise<EntityPage>): Promise<readonly EntityPage[]> {
  const pages = [await read(null)]
  for (let last = pages[0]; last?.pageInfo.hasNextPage; last = pages.at(-1))
    pages.push(await read(last.pageInfo.endCursor))
  return pages
}

test('pages of entities neither skip nor repeat', async () => {
  const query = `query ($after: String) { entities(kinds: [TOPIC, COUNTRY], first: 25, after: $after) { ${page} } }`
  const pages = await allPages(
    async (after) => (await api.read<{ readonly entities: EntityPage }>(query, { after })).entities,
  )
  const ids = pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))
  expect(pages.map(({ nodes }) => nodes.length)).toEqual([25, 25, 25, 1])
  expect(ids).toEqual([...new Set(ids)].toSorted())
  expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([false, true, true, true])
  expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([76]))
  for (const { edges, nodes, pageInfo } of pages) {
    expect(edges.map(({ node }) => node)).toEqual(nodes)
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor])
  }
})

test('pages of relationships neither skip nor repeat, and start with the best connected other end', async () => {
  const query = `query ($after: String, $first: Int) { entity(id: "niger") { degree relationships(first: $first, after: $after) { ${page} } } }`
  const read = async (after: string | null, first: number): Promise<EntityPage> =>
    (await api.read<{ readonly entity: { readonly relationships: EntityPage } }>(query, { after, first })).entity
      .relationships
  const pages = await allPages((after) => read(after, 7))
  const ids = pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))
  expect(ids).toEqual((await read(null, 500)).nodes.map(({ id }) => id))
  expect(new Set(ids).size).toBe(pages[0]?.totalCount)
})

test('a cursor of another list is refused', async () => {
  const { entities } = await api.read<{ readonly entities: EntityPage }>(`{ entities(first: 1) { ${page} } }`)
  const after = entities.pageInfo.endCursor
  for (const query of [
    'query ($after: String) { entities(kinds: [COUNTRY], after: $after) { totalCount } }',
    'query ($after: String) { entities(filter: { basis: STATED }, after: $after) { totalCount } }',
    'query ($after: String) { entity(id: "mali") { relationships(after: $after) { totalCount } } }',
  ]) {
    const { errors } = await api.ask(query, { after })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  }
  const { errors } = await api.ask(
    'query ($after: String) { entities(first: 3, filter: {}, kinds: null, after: $after) { totalCount } }',
    { after },
  )
  expect(errors).toBe(undefined)
})

test('a subgraph says what it could not find and what it cut off', async () => {
  const answer = await ask(
    '{ subgraph(ids: ["niger", "atlantis", "mali"], depth: 1, limit: 5) { nodes { id degree } relationships { id } missing truncated hiddenNodes } }',
  )
  expect(answer).toMatchInlineSnapshot(`
    {
      "subgraph": {
        "hiddenNodes": 53,
        "missing": [
          "atlantis",
        ],
        "nodes": [
          {
            "degree": 39,
            "id": "niger",
          },
          {
            "degree": 34,
            "id": "mali",
          },
          {
            "degree": 75,
            "id": "european-union",
          },
          {
            "degree": 62,
            "id": "niamey-participants",
          },
          {
            "degree": 50,
            "id": "niamey-declaration",
          },
        ],
        "relationships": [
          {
            "id": "cooperates-with--european-union--mali",
          },
          {
            "id": "member-of--european-union--niamey-participants",
          },
          {
            "id": "member-of--mali--niamey-participants",
          },
          {
            "id": "member-of--niger--niamey-participants",
          },
          {
            "id": "party-to--european-union--niamey-declaration",
          },
          {
            "id": "party-to--mali--niamey-declaration",
          },
          {
            "id": "party-to--niamey-participants--niamey-declaration",
          },
          {
            "id": "party-to--niger--niamey-declaration",
          },
        ],
        "truncated": true,
      },
    }
  `)
})
