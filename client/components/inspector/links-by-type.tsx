/** The relationships of an entity grouped by what they say, read from the entity's side. */
import { formatSpan } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { verbOf } from '../../i18n/sentences.ts'
import { nameIn } from '../../i18n/text-in.ts'
import type { EntityDetail } from '../../state/details.ts'
import { openRelationship } from '../../state/open.ts'
import { picture } from '../../state/view.ts'
import { FoldingList } from '../folding-list.tsx'
import { Mark } from '../mark.tsx'
import { Section } from '../section.tsx'
import { ContestedSign, LineSample } from '../signs.tsx'

type Links = EntityDetail['relationships']['nodes']
type Link = Links[number]

interface LinkGroup {
  readonly key: string
  readonly verb: string
  readonly links: readonly Link[]
}

export function LinksByType({ of }: { readonly of: EntityDetail }) {
  const { totalCount, nodes } = of.relationships
  if (totalCount === 0) return null
  const all = nodes.length < totalCount ? t('links.first', { count: nodes.length, all: totalCount }) : undefined
  return (
    <Section title={t('links.by-type')} aside={all ?? t('links.count', { count: totalCount })}>
      {groups(nodes, of.id).map(({ key, verb, links }) => (
        <div key={key} class="link-group">
          <h4>
            {verb} <span class="count">{links.length}</span>
          </h4>
          <FoldingList items={links} first={6} keyOf={({ id }) => id} class="rows">
            {(link) => <LinkRow link={link} from={of.id} />}
          </FoldingList>
        </div>
      ))}
    </Section>
  )
}

/** Largest group first; a type that runs both ways gives a group for each. */
function groups(links: Links, from: string): readonly LinkGroup[] {
  const byVerb = new Map<string, { readonly verb: string; readonly links: Link[] }>()
  for (const link of links) {
    const verb = verbOf(link.type.id, link.source.id === from ? 'OUT' : 'IN')
    const group = byVerb.get(verb) ?? { verb, links: [] }
    group.links.push(link)
    byVerb.set(verb, group)
  }
  return [...byVerb.values()]
    .map(({ verb, links: members }) => ({ key: verb, verb, links: members }))
    .sort((a, b) => b.links.length - a.links.length || (a.verb < b.verb ? -1 : 1))
}

function LinkRow({ link, from }: { readonly link: Link; readonly from: string }) {
  const other = link.source.id === from ? link.target : link.source
  const drawn = picture.value.nodes.includes(other.id)
  const when = formatSpan(link.start, link.end)
  return (
    <button
      type="button"
      class={`row ${drawn ? '' : 'not-drawn'}`}
      onClick={() => openRelationship(link)}
      title={drawn ? undefined : t('links.not-drawn')}
    >
      <Mark kind={other.kind} />
      <span class="end">{nameIn(other)}</span>
      <span class="row-signs">
        {link.basis === 'INFERRED' && (
          <>
            <LineSample of="inferred" />
            <span class="unseen">{t('tag.inferred')}</span>
          </>
        )}
        {link.disputes.length > 0 && (
          <>
            <ContestedSign />
            <span class="unseen">{t('tag.contested')}</span>
          </>
        )}
        {when !== undefined && <span class="when">{when}</span>}
      </span>
    </button>
  )
}
