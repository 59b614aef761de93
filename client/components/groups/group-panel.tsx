/** A group, or a line that ends at one: who is in it and what joins it to the others, every relationship one press away. */
import { kinds } from '../../../model/kinds/index.ts'
import { groupNamed } from '../../../model/view/grouping.ts'
import { markFor, type SceneGroup } from '../../../model/view/scene.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { entityName } from '../../i18n/sentences.ts'
import { openMark } from '../../state/actions/open-mark.ts'
import { entities, passing, scene } from '../../state/elements.ts'
import { language, select } from '../../state/view.ts'
import { FoldingList } from '../folding-list.tsx'
import { Mark } from '../mark.tsx'
import { Section } from '../section.tsx'
import { Tag, Tags } from '../tags.tsx'
import { LinksByVerb, totals } from './links-by-verb.tsx'

interface GroupPanelProps {
  /** Id of a group or of a line. */
  readonly id: string
  /** Only the head, as a sheet that peeks shows it. */
  readonly brief: boolean
}

export function GroupPanel({ id, brief }: GroupPanelProps) {
  const group = scene.value.groups?.find((each) => each.id === id)
  if (group) return <OneGroup of={group} brief={brief} />
  const line = scene.value.edges.find((each) => each.id === id)
  if (!line) return null
  const { source, target, relationships } = line
  return (
    <>
      <p class="crumb">{t('links.count', { count: relationships.length })}</p>
      <h2 class="title">
        <End id={source} /> <span class="verb">–</span> <End id={target} />
      </h2>
      {!brief && <LinksByVerb ids={relationships} />}
    </>
  )
}

const End = ({ id }: { readonly id: string }) => (
  <button type="button" class="link end" onClick={() => select([id])}>
    {entityName(id)}
  </button>
)

function OneGroup({ of: group, brief }: { readonly of: SceneGroup; readonly brief: boolean }) {
  const { id, opened, members, all, inside } = group
  const by = groupNamed(id)?.by ?? 'none'
  return (
    <>
      <p class="crumb">
        {t('group.by')} {t(`group.by-${by}`)}
      </p>
      <h2 class="title">{entityName(id)}</h2>
      <Tags>
        <Tag>{t('group.members', { count: members.length })}</Tag>
        {all > members.length && <Tag>{t('group.hidden', { count: all - members.length })}</Tag>}
      </Tags>
      <p class="actions">
        <button type="button" class="link" onClick={() => openMark(id)}>
          {t(opened ? 'group.close' : 'group.open')}
        </button>
      </p>
      {!brief && (
        <>
          {by !== 'kind' && <ByKind of={members} />}
          <Members of={members} />
          <LinesOf of={group} />
          {inside.length > 0 && (
            <Section title={t('group.inside')} aside={t('links.count', { count: inside.length })}>
              <LinksByVerb ids={inside} />
            </Section>
          )}
        </>
      )}
    </>
  )
}

function ByKind({ of }: { readonly of: readonly string[] }) {
  const counts = totals(of, (id) => entities.value.get(id)?.kind ?? '')
  return (
    <Section title={t('several.kinds')} aside={t('count.nodes', { count: of.length })}>
      <ul class="rows">
        {kinds
          .filter(({ kind }) => counts.has(kind))
          .map(({ kind, plural }) => (
            <li key={kind} class="row still">
              <Mark kind={kind} /> <span>{plural[language.value]}</span>{' '}
              <span class="row-signs">{formatNumber(counts.get(kind)?.length ?? 0)}</span>
            </li>
          ))}
      </ul>
    </Section>
  )
}

const Members = ({ of }: { readonly of: readonly string[] }) => (
  <Section title={t('several.nodes')} aside={t('group.members', { count: of.length })}>
    <FoldingList
      items={of.flatMap((id) => entities.value.get(id) ?? [])}
      first={12}
      keyOf={({ id }) => id}
      class="rows"
    >
      {({ id, kind }) => (
        <button type="button" class="row" onClick={() => select([id])}>
          <Mark kind={kind} />
          <span class="end">{entityName(id)}</span>
        </button>
      )}
    </FoldingList>
  </Section>
)

/** One row for each other mark, with the relationships that lead to it, by type; most first. */
function LinesOf({ of: { id, members } }: { readonly of: SceneGroup }) {
  const own = new Set(members)
  const outside = passing.value.edges
    .filter(({ source, target }) => own.has(source) !== own.has(target))
    .flatMap(({ source, target, relationships }) => {
      const other = markFor(scene.value, own.has(source) ? target : source)
      return relationships.map((link) => ({ other, link }))
    })
  const rows = [...totals(outside, ({ other }) => other)].sort(
    ([a, { length: first }], [b, { length: second }]) => second - first || (a < b ? -1 : 1),
  )
  if (rows.length === 0) return null
  return (
    <Section title={t('group.lines')} aside={t('links.count', { count: outside.length })}>
      <FoldingList items={rows} first={10} keyOf={([other]) => other} class="rows">
        {([other, links]) => (
          <details class="line-to">
            <summary class="row">
              <span class="end">{entityName(other)}</span>
              <span class="row-signs">{formatNumber(links.length)}</span>
            </summary>
            <LinksByVerb ids={links.map(({ link }) => link)} key={`${id} ${other}`} />
          </details>
        )}
      </FoldingList>
    </Section>
  )
}
