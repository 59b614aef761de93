/** Makes a connected graph of any size whose degrees are skewed as in real ones: few hubs, many ends. The same seed gives the same graph. */
import type { GraphBatch } from '../../model/dataset.ts'
import type { Actor } from '../../model/entity.ts'
import type { Relationship, RelationshipType } from '../../model/relationship.ts'
import type { Passage, Source } from '../../model/source.ts'

export interface GraphSize {
  readonly nodes: number
  /** At least as many as it takes to join the nodes. */
  readonly links: number
  /** Another one gives another graph of the size. */
  readonly seed?: number
}

const kinds = ['ORGANISATION', 'BODY', 'PERSON', 'FORCE', 'PLACE', 'EVENT', 'AGREEMENT', 'TOPIC'] as const
/** The last one is symmetric. */
export const generatedTypes = [
  'member_of',
  'part_of',
  'supports',
  'trains',
  'hosts',
  'signatory_of',
  'located_in',
  'cooperates_with',
] as const
const subjects = ['Border', 'River', 'Coast', 'Desert', 'Market', 'Harbour', 'Police', 'Health', 'Water', 'Trade']
const institutions = ['Agency', 'Council', 'Forum', 'Office', 'Network', 'Mission', 'Commission', 'Academy']
const sourceCount = 40
const passagesOfSource = 50

/** Ids are `n0`, `n1` … and `r0`, `r1` …; the node of a low number is likely to be a hub. */
export function generateGraph({ nodes, links, seed = 1 }: GraphSize): GraphBatch {
  const random = randomNumbers(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const relationships = endsOf({ nodes, links }, random).map(([source, target], number) =>
    relationship({ number, source, target }, random, below),
  )
  return {
    dataset: { name: `generated-${nodes}-${links}`, title: 'A generated graph', views: [] },
    sources: Array.from({ length: sourceCount }, (_, number) => source(number)),
    passages: Array.from({ length: sourceCount * passagesOfSource }, (_, number) => passage(number)),
    entities: Array.from({ length: nodes }, (_, number) => entity(number, random, below)),
    relationshipTypes: generatedTypes.map(relationshipType),
    relationships,
    attributeKeys: [],
    pillars: [],
    figures: [],
    reports: [],
    disputes: [],
  }
}

/** Numbers from 0 to below 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Below = (limit: number) => number

/** Each node is tied to an earlier one; the lower a number, the likelier it is the end of any further link. */
function endsOf({ nodes, links }: GraphSize, random: () => number): (readonly [number, number])[] {
  const pick = (among: number): number => Math.floor(among * random() ** 2)
  return Array.from({ length: links }, (_, link) => {
    const node = link + 1
    return node < nodes ? ([node, pick(node)] as const) : ([pick(nodes), pick(nodes)] as const)
  })
}

interface Ends {
  readonly number: number
  readonly source: number
  readonly target: number
}

function relationship({ number, source, target }: Ends, random: () => number, below: Below): Relationship {
  const confidence = random()
  const inferred = random() < 0.2
  return {
    id: `r${number}`,
    type: generatedTypes[below(generatedTypes.length)] ?? 'supports',
    source: `n${source}`,
    target: `n${target}`,
    ...(random() < 0.5 ? { start: date(below) } : {}),
    ...(random() < 0.1 ? { end: `${2024 + below(3)}` } : {}),
    basis: inferred ? 'INFERRED' : 'STATED',
    confidence: confidence < 0.6 ? 'HIGH' : confidence < 0.9 ? 'MEDIUM' : 'LOW',
    ...(inferred ? { reasoning: { EN: 'Both are named in one sentence, side by side.' } } : {}),
    attributes: [],
    evidence: [{ passage: passageId(below(sourceCount * passagesOfSource)), start: 4, end: 44 }],
  }
}

function entity(number: number, random: () => number, below: Below): Actor {
  const subject = subjects[below(subjects.length)] ?? ''
  const institution = institutions[below(institutions.length)] ?? ''
  return {
    id: `n${number}`,
    kind: kinds[below(kinds.length)] ?? 'ORGANISATION',
    names: [
      { text: `${subject} ${institution} of District ${number}`, language: 'EN', role: 'NAME' },
      { text: `${institution} du district ${number} (${subject})`, language: 'FR', role: 'NAME' },
      { text: `${subject.charAt(0)}${institution.charAt(0)}D${number}`, role: 'ACRONYM' },
    ],
    description: { EN: `What is known of it stands in the papers of district ${number}.` },
    basis: random() < 0.1 ? 'INFERRED' : 'STATED',
    ...(random() < 0.3 ? { start: date(below) } : {}),
    evidence: [{ passage: passageId(below(sourceCount * passagesOfSource)), start: 0, end: 20 }],
  }
}

/** A year, a month or a day from 2005 to 2024. */
function date(below: Below): string {
  const year = String(2005 + below(20))
  const month = String(1 + below(12)).padStart(2, '0')
  const day = String(1 + below(28)).padStart(2, '0')
  return [year, `${year}-${month}`, `${year}-${month}-${day}`][below(3)] ?? year
}

const relationshipType = (id: string): RelationshipType => {
  const words = id.replaceAll('_', ' ')
  return {
    id,
    label: { EN: words, FR: words },
    inverseLabel: { EN: `${words}, inversely`, FR: `${words}, à l’inverse` },
    symmetric: id === generatedTypes.at(-1),
    sourceKinds: [...kinds],
    targetKinds: [...kinds],
    definition: `One ${words} the other.`,
  }
}

const passageId = (number: number): string =>
  `s${Math.floor(number / passagesOfSource)}#p${(number % passagesOfSource) + 1}`

const source = (number: number): Source => ({
  id: `s${number}`,
  title: { EN: `Paper ${number}`, FR: `Document ${number}` },
  languages: ['EN'],
  kind: 'article',
  file: `paper-${number}.txt`,
  sha256: '0'.repeat(64),
  start: 0,
  end: passagesOfSource * 100,
  subjects: [],
})

function passage(number: number): Passage {
  const order = (number % passagesOfSource) + 1
  return {
    id: passageId(number),
    source: `s${Math.floor(number / passagesOfSource)}`,
    line: order,
    locator: { EN: `paragraph ${order}`, FR: `paragraphe ${order}` },
    position: order,
    order,
    start: (order - 1) * 100,
    end: order * 100,
    digest: { EN: 'Who works with whom in the district.', FR: 'Qui travaille avec qui dans le district.' },
  }
}
