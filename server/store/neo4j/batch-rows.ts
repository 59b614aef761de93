/** A batch as rows to write, with what filters and orders need: degrees, first and last days, sources, facts of passages. */
import type { GraphBatch } from '../../../model/dataset.ts'
import type { Dispute, FactReference, FactType } from '../../../model/dispute.ts'
import type { Entity } from '../../../model/entity.ts'
import { factSpan } from '../../../model/partial-date.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { formsOf } from '../../../model/search/forms.ts'
import { searchText } from '../../../model/search/rank.ts'
import type { CommitmentReport, Figure } from '../../../model/source.ts'
import type { NodeRow, Properties } from '../../queries/parameters.ts'
import type { AboutRow, EntityRow, PassageRow, RelationshipRow } from '../../queries/writes.ts'
import { labelOfKind, neo4jType } from './names.ts'
import { propertiesOf } from './properties.ts'
import { type SourcesOfEvidence, sourcesOfEvidence } from './source-ids.ts'
import { entityTimeline, relationshipTimeline } from './timeline-columns.ts'

export const nodeRow = (record: { readonly id: string }): NodeRow => ({
  id: record.id,
  properties: propertiesOf(record),
})

export function entityRows(batch: GraphBatch): readonly EntityRow[] {
  const degrees = degreesOf(batch.relationships)
  const sourcesOf = sourcesOfEvidence(batch)
  return batch.entities.map((entity) => {
    const timeline = entityTimeline(entity)
    return {
      id: entity.id,
      labels: [labelOfKind(entity.kind), ...timeline.labels],
      properties: {
        ...propertiesOf(entity),
        ...filterColumns(entity, sourcesOf),
        ...timeline.properties,
        degree: degrees.get(entity.id) ?? 0,
        searchWords: searchText(formsOf(entity)),
        searchForms: formsOf(entity).map(({ text }) => text),
      },
    }
  })
}

export function relationshipRows(batch: GraphBatch): readonly RelationshipRow[] {
  const sourcesOf = sourcesOfEvidence(batch)
  const symmetric = new Set(batch.relationshipTypes.filter((type) => type.symmetric).map(({ id }) => id))
  const types = new Set(batch.relationshipTypes.map(({ id }) => id))
  return batch.relationships.map((relationship) => {
    const { id, type, source, target } = relationship
    const timeline = relationshipTimeline(relationship)
    return {
      id,
      type: neo4jType(type, types),
      source,
      target,
      properties: {
        ...propertiesOf(relationship),
        ...filterColumns(relationship, sourcesOf),
        ...(symmetric.has(type) ? { symmetric: true } : {}),
      },
      keyLabels: timeline.labels,
      keyProperties: timeline.properties,
    }
  })
}

export function passageRows(batch: GraphBatch): readonly PassageRow[] {
  const facts = factsByPassage(batch)
  return batch.passages.map((passage) => ({
    id: passage.id,
    source: passage.source,
    properties: { ...propertiesOf(passage), facts: facts.get(passage.id) ?? [] },
  }))
}

/** What each dispute, figure and report is about. */
export const aboutRows = (batch: GraphBatch): readonly AboutRow[] => [
  ...batch.disputes.flatMap(({ id, subjects }) => subjects.map((subject) => about('dispute', id, subject))),
  ...batch.figures.flatMap((figure) => entitiesOfFigure(figure).map((id) => about('figure', figure.id, entity(id)))),
  ...batch.reports.flatMap((report) => entitiesOfReport(report).map((id) => about('report', report.id, entity(id)))),
]

const labelOfFact: Readonly<Record<FactType, string>> = {
  entity: 'Entity',
  relationship: 'RelationshipKey',
  figure: 'Figure',
  dispute: 'Dispute',
  source: 'Source',
  report: 'CommitmentReport',
}

const entity = (id: string): FactReference => ({ type: 'entity', id })

const about = (type: FactType, id: string, subject: FactReference): AboutRow => ({
  fact: id,
  factLabel: labelOfFact[type],
  subject: subject.id,
  subjectLabel: labelOfFact[subject.type],
})

const entitiesOfFigure = ({ subject, object }: Figure): readonly string[] =>
  object === undefined ? [subject] : [subject, object]

const entitiesOfReport = ({ commitment, pillar }: CommitmentReport): readonly string[] =>
  [commitment, pillar].filter((id) => id !== undefined)

function filterColumns(fact: Entity | Relationship, sourcesOf: SourcesOfEvidence): Properties {
  const span = factSpan(fact.start, fact.end)
  const { own, all } = sourcesOf(fact.evidence)
  return {
    sourceIds: all,
    sourceCount: own.length,
    ...(span === undefined ? {} : { firstDay: span.first, lastDay: span.last }),
  }
}

function degreesOf(relationships: readonly Relationship[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>()
  const count = (id: string): unknown => degrees.set(id, (degrees.get(id) ?? 0) + 1)
  for (const { source, target } of relationships) {
    count(source)
    if (target !== source) count(target)
  }
  return degrees
}

/** `type:id` of what rests on each passage: by type in this order, then by id. */
function factsByPassage(batch: GraphBatch): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, Set<string>>()
  const note = (type: FactType, records: readonly Pick<Dispute, 'id' | 'evidence'>[]): void => {
    for (const { id, evidence } of byId(records)) {
      for (const { passage } of evidence) {
        const found = facts.get(passage) ?? new Set()
        facts.set(passage, found.add(`${type}:${id}`))
      }
    }
  }
  note('entity', batch.entities)
  note('relationship', batch.relationships)
  note('figure', batch.figures)
  note('dispute', batch.disputes)
  note('report', batch.reports)
  return new Map([...facts].map(([passage, found]) => [passage, [...found]]))
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
