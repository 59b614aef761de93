/** What the paths found pass through, most of them first, to be left out when the search repeats. */
import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { PathQuestion } from '../../../model/view/view-state.ts'
import { t } from '../../i18n/index.ts'
import { verbOf } from '../../i18n/sentences.ts'
import { nameIn } from '../../i18n/text-in.ts'
import { narrow } from '../../state/actions/paths.ts'
import type { FoundPath } from '../../state/paths.ts'
import { FoldingList } from '../folding-list.tsx'
import { Mark } from '../mark.tsx'
import { Section } from '../section.tsx'
import { FoldSign } from '../signs.tsx'

interface LeaveOutProps {
  readonly paths: readonly FoundPath[]
  readonly asked: PathQuestion
  readonly open: Signal<boolean>
}

export function LeaveOut({ paths, asked: { avoid, typesOff }, open }: LeaveOutProps) {
  const nodes = passed(paths, (path) => path.nodes.slice(1, -1))
  const types = passed(paths, (path) => path.relationships.map(({ type }) => type))
  return (
    <details class="leave-out" open={open.value} onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>
        <FoldSign open={false} /> {t('paths.leave-out')}
      </summary>
      {nodes.length > 0 && (
        <Section title={t('paths.nodes-on')} aside={t('paths.count', { count: paths.length })}>
          <FoldingList items={nodes} first={8} keyOf={({ of }) => of.id} class="rows">
            {({ of, count }) => (
              <Row name={nameIn(of)} count={count} act={() => narrow({ avoid: [...avoid, of.id] })}>
                <Mark kind={of.kind} />
              </Row>
            )}
          </FoldingList>
        </Section>
      )}
      <Section title={t('paths.types-on')} aside={t('paths.count', { count: paths.length })}>
        <FoldingList items={types} first={8} keyOf={({ of }) => of.id} class="rows">
          {({ of, count }) => (
            <Row name={verbOf(of.id)} count={count} act={() => narrow({ typesOff: [...typesOff, of.id] })} />
          )}
        </FoldingList>
      </Section>
    </details>
  )
}

interface RowProps {
  readonly name: string
  readonly count: number
  readonly act: () => void
  readonly children?: ComponentChildren
}

const Row = ({ name, count, act, children }: RowProps) => (
  <button type="button" class="row" onClick={act}>
    {children}
    <span class="end">
      <span class="unseen">{t('paths.avoid')}</span> {name}
    </span>{' '}
    <span class="row-signs when">{t('paths.on', { count })}</span>
  </button>
)

/** What paths have in common, with how many of them do, most first. */
export function passed<Item extends { readonly id: string }>(
  paths: readonly FoundPath[],
  itemsOf: (path: FoundPath) => readonly Item[],
): readonly { readonly of: Item; readonly count: number }[] {
  const found = new Map<string, { readonly of: Item; count: number }>()
  for (const path of paths)
    for (const item of new Map(itemsOf(path).map((each) => [each.id, each])).values()) {
      const known = found.get(item.id)
      if (known) known.count += 1
      else found.set(item.id, { of: item, count: 1 })
    }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.of.id < b.of.id ? -1 : 1))
}
