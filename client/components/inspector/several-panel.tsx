/** Several things selected: how many of which kind, and each of them to pick. */
import { isOfGroups } from '../../../model/view/grouping.ts'
import { kinds } from '../../../model/kinds/index.ts'
import { t } from '../../i18n/index.ts'
import { entityName } from '../../i18n/sentences.ts'
import { nameIn } from '../../i18n/text-in.ts'
import { type EntityElement, entities, type RelationshipElement, relationships } from '../../state/elements.ts'
import { language, select, selection } from '../../state/view.ts'
import { FoldingList } from '../folding-list.tsx'
import { lazy } from '../lazy.tsx'
import { Mark } from '../mark.tsx'
import { showPaths } from '../paths/focus.ts'
import { Section } from '../section.tsx'
import { Sentence } from '../sentence.tsx'
import { ContestedSign, LineSample } from '../signs.tsx'

const Compare = lazy(async () => (await import('./compare.tsx')).Compare)

export function SeveralPanel({ brief }: { readonly brief: boolean }) {
  const ids = selection.value
  const nodes = ids.flatMap((id) => entities.value.get(id) ?? [])
  const groups = ids.filter(isOfGroups)
  const links = ids.flatMap((id) => relationships.value.get(id) ?? [])
  return (
    <>
      <p class="crumb">
        <button type="button" class="link" onClick={() => select([])}>
          {t('several.clear')}
        </button>
      </p>
      <h2 class="title">
        {groups.length > 0 ? t('several.title', { count: ids.length }) : <Heading nodes={nodes} links={links} />}
      </h2>
      {!brief && links.length === 0 && nodes.length === 2 && <PathsBetween of={nodes} />}
      {!brief && <Compare />}
      {!brief && nodes.length > 0 && <ByKind of={nodes} />}
      {!brief && groups.length > 0 && <GroupList of={groups} />}
      {!brief && links.length > 0 && <LinkList of={links} />}
      {!brief && nodes.length > 0 && <NodeList of={nodes} />}
    </>
  )
}

const PathsBetween = ({ of: [from, to] }: { readonly of: readonly EntityElement[] }) => (
  <p class="actions">
    <button type="button" class="link" onClick={() => from && to && showPaths(from.id, to.id)}>
      {t('several.paths')}
    </button>
  </p>
)

interface HeadingProps {
  readonly nodes: readonly EntityElement[]
  readonly links: readonly RelationshipElement[]
}

/** Relationships of one pair name the pair. */
function Heading({ nodes, links }: HeadingProps) {
  const [first] = links
  const pair = first && [first.source, first.target]
  const source = entities.value.get(first?.source ?? '')
  const target = entities.value.get(first?.target ?? '')
  const one =
    nodes.length === 0 && pair && links.every((link) => pair.includes(link.source) && pair.includes(link.target))
  if (!one || !source || !target) return <>{t('several.title', { count: nodes.length + links.length })}</>
  return (
    <>
      <span class="verb">{t('several.pair', { count: links.length })}</span> {nameIn(source)}{' '}
      <span class="verb">–</span> {nameIn(target)}
    </>
  )
}

function ByKind({ of }: { readonly of: readonly EntityElement[] }) {
  const counts = kinds.map(({ kind, plural }) => ({
    kind,
    plural,
    count: of.filter((node) => node.kind === kind).length,
  }))
  return (
    <Section title={t('several.kinds')} aside={t('count.nodes', { count: of.length })}>
      <ul class="rows">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ kind, plural, count }) => (
            <li key={kind} class="row still">
              <Mark kind={kind} /> <span>{plural[language.value]}</span> <span class="row-signs">{count}</span>
            </li>
          ))}
      </ul>
    </Section>
  )
}

const GroupList = ({ of }: { readonly of: readonly string[] }) => (
  <Section title={t('group.several')}>
    <FoldingList items={of} first={20} keyOf={(id) => id} class="rows">
      {(id) => (
        <button type="button" class="row" onClick={() => select([id])}>
          <span class="end">{entityName(id)}</span>
        </button>
      )}
    </FoldingList>
  </Section>
)

const NodeList = ({ of }: { readonly of: readonly EntityElement[] }) => (
  <Section title={t('several.nodes')} aside={t('count.nodes', { count: of.length })}>
    <FoldingList items={of} first={20} keyOf={({ id }) => id} class="rows">
      {(node) => (
        <button type="button" class="row" onClick={() => select([node.id])}>
          <Mark kind={node.kind} />
          <span class="end">{nameIn(node)}</span>
        </button>
      )}
    </FoldingList>
  </Section>
)

const LinkList = ({ of }: { readonly of: readonly RelationshipElement[] }) => (
  <Section title={t('several.links')} aside={t('links.count', { count: of.length })}>
    <FoldingList items={of} first={20} keyOf={({ id }) => id} class="rows">
      {(link) => <LinkSentence link={link} />}
    </FoldingList>
  </Section>
)

/** A relationship as a row that opens it. */
export function LinkSentence({ link }: { readonly link: RelationshipElement }) {
  const source = entities.value.get(link.source)
  const target = entities.value.get(link.target)
  if (!source || !target) return null
  return (
    <button type="button" class="row" onClick={() => select([link.id])}>
      <Mark kind={source.kind} />
      <span class="row-sentence">
        <Sentence source={source} target={target} type={link.type} />
      </span>
      <span class="row-signs">
        {link.basis === 'INFERRED' && <LineSample of="inferred" />}
        {link.contested && <ContestedSign />}
      </span>
    </button>
  )
}
