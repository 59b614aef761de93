/** Names of entities that can be clicked: each selects its entity, drawn if it was not. */
import type { EntityKind } from '../../model/kinds/index.ts'
import { nameIn } from '../i18n/text-in.ts'
import { type NamedEntity, openEntity } from '../state/open.ts'
import { Mark } from './mark.tsx'

export interface LinkedEntity extends NamedEntity {
  readonly kind: EntityKind
}

export const EntityLink = ({ of }: { readonly of: LinkedEntity }) => (
  <button type="button" class="entity-link" onClick={() => openEntity(of.id)}>
    <Mark kind={of.kind} /> <span>{nameIn(of)}</span>
  </button>
)

export const EntityLinks = ({ of }: { readonly of: readonly LinkedEntity[] }) => (
  <ul class="entity-links">
    {of.map((entity) => (
      <li key={entity.id}>
        <EntityLink of={entity} />
      </li>
    ))}
  </ul>
)
