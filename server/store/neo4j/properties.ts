/**
 * What Neo4j keeps of a record: the record itself as JSON, which is what is read back, and next to it every field as a
 * property of its own, for filters and for people who look at the graph with Neo4j's tools.
 */
import type { DisputePosition, FactReference } from '../../../model/dispute.ts'
import { type Name, type NamedActor, nameOf } from '../../../model/entity.ts'
import { type EvidenceReference, printEvidence } from '../../../model/evidence.ts'
import type { Attribute } from '../../../model/relationship.ts'
import type { Properties, Property } from '../../queries/parameters.ts'

type Fields = Record<string, Property>
type Spell<Value> = (value: Value, name: string) => Fields

const lines =
  <Item>(print: (item: Item) => string): Spell<readonly Item[]> =>
  (items, name) => ({ [name]: items.map(print) })

/** Fields that hold more than a plain value, and how a person would write them down. */
const spellings = {
  names: (names: readonly Name[]) => ({
    nameEn: nameOf({ id: '', names }, 'EN'),
    nameFr: nameOf({ id: '', names }, 'FR'),
    names: names.map(({ text }) => text),
  }),
  evidence: lines<EvidenceReference>(printEvidence),
  attributes: lines<Attribute>(({ key, value }) => `${key}=${value}`),
  named: lines<NamedActor>(({ actor, role }) => `${actor}=${role}`),
  subjects: lines<FactReference | string>((item) => (typeof item === 'string' ? item : `${item.type}:${item.id}`)),
  positions: lines<DisputePosition>(({ value, passage }) => `${value} @ ${passage}`),
  views: lines<{ readonly id: string }>(({ id }) => id),
} satisfies Record<string, Spell<never>>

/** The properties of a record; `id` is among them where it has one. */
export function propertiesOf(record: object): Properties {
  const properties: Fields = { record: JSON.stringify(record) }
  for (const [name, value] of Object.entries(record)) Object.assign(properties, spell(name, value))
  return properties
}

function spell(name: string, value: unknown): Fields {
  if (Object.hasOwn(spellings, name)) return (spellings as Record<string, Spell<unknown>>)[name]?.(value, name) ?? {}
  if (isProperty(value)) return { [name]: value }
  if (typeof value !== 'object' || value === null) return {}
  return inParts(name, value)
}

/** Texts by language become `titleEn` and `titleFr`; the parts of money keep their names. */
function inParts(name: string, value: object): Fields {
  const parts = Object.entries(value).filter((entry): entry is [string, Property] => isProperty(entry[1]))
  return Object.fromEntries(
    parts.map(([part, property]) => [
      /^[A-Z]{2}$/.test(part) ? `${name}${part.charAt(0)}${part.charAt(1).toLowerCase()}` : part,
      property,
    ]),
  )
}

const isProperty = (value: unknown): value is Property =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'))
