/** The paths that were found: each a chain of names with its weakest evidence; the one that is followed shows its steps. */
import { t } from '../../i18n/index.ts'
import { nameIn } from '../../i18n/text-in.ts'
import { followPath } from '../../state/actions/paths.ts'
import { reporting } from '../../state/actions/reporting.ts'
import { askForMore, type FoundPath, isFollowed, nodesOf, pointedPath } from '../../state/paths.ts'
import { picture } from '../../state/view.ts'
import { Mark } from '../mark.tsx'
import { Section } from '../section.tsx'
import { ContestedSign, LineSample } from '../signs.tsx'
import { focusFollowed } from './focus.ts'
import { PathSteps } from './path-steps.tsx'

interface PathListProps {
  readonly paths: readonly FoundPath[]
  /** Whether there may be further ones. */
  readonly more: boolean
}

export function PathList({ paths, more }: PathListProps) {
  const lengths = [...new Set(paths.map(({ length }) => length))]
  const count = t(more ? 'paths.first' : 'paths.count', { count: paths.length })
  return (
    <Section title={t('paths.title')} aside={<output>{count}</output>}>
      <p class="caption">{t('paths.order')}</p>
      {lengths.map((length) => (
        <div key={length} class="link-group">
          <h4>{t('paths.steps', { count: length })}</h4>
          <ol class="rows paths">
            {paths
              .filter((path) => path.length === length)
              .map((path) => (
                <PathRow key={nodesOf(path).join()} path={path} />
              ))}
          </ol>
        </div>
      ))}
      {more && (
        <button type="button" class="link fold" onClick={askForMore}>
          {t('paths.more')}
        </button>
      )}
    </Section>
  )
}

function PathRow({ path }: { readonly path: FoundPath }) {
  const followed = isFollowed(path)
  const point = () => {
    pointedPath.value = path
  }
  const leave = () => {
    if (pointedPath.value === path) pointedPath.value = undefined
  }
  const follow = () => reporting(followPath(path), follow)
  const drawn = path.nodes.every(({ id }) => picture.value.nodes.includes(id))
  return (
    <li class={followed ? 'path followed' : 'path'}>
      <button
        type="button"
        class="path-row"
        aria-pressed={followed}
        title={drawn ? undefined : t('paths.not-drawn')}
        ref={focusFollowed}
        onMouseEnter={point}
        onMouseLeave={leave}
        onFocus={point}
        onBlur={leave}
        onKeyDown={walkPaths}
        onClick={follow}
      >
        <Chain of={path} />
        <Weakest of={path} />
      </button>
      {followed && <PathSteps path={path} />}
    </li>
  )
}

/** The names in order. */
const Chain = ({ of }: { readonly of: FoundPath }) => (
  <span class="chain">
    {of.nodes.map((node, index) => (
      <span key={node.id} class={hopClass(node.id, index === 0 || index === of.nodes.length - 1)}>
        {index > 0 && <span class="dash"> – </span>}
        <Mark kind={node.kind} />
        {`\u00a0${nameIn(node)}`}
      </span>
    ))}
  </span>
)

/** The ends, which every path has, step back; so does the sign of what is not drawn yet. */
const hopClass = (id: string, isEnd: boolean): string =>
  ['hop', ...(isEnd ? ['end-of-path'] : []), ...(picture.value.nodes.includes(id) ? [] : ['not-drawn'])].join(' ')

/** As weak as its weakest step. */
function Weakest({ of: { basis, confidence, relationships } }: { readonly of: FoundPath }) {
  const contested = relationships.some(({ disputes }) => disputes.length > 0)
  const words = { basis: t(`basis.${basis}`), level: t(`confidence.${confidence}`) }
  return (
    <span class="weakest" title={t('paths.weakest', words)}>
      <LineSample of={basis === 'STATED' ? 'stated' : 'inferred'} />
      <span>
        {words.basis} · {t('tag.confidence', { level: words.level })}
      </span>
      {contested && (
        <>
          <ContestedSign />
          <span class="unseen">{t('tag.contested')}</span>
        </>
      )}
    </span>
  )
}

/** Arrows walk from path to path, Home and End to the ends. */
function walkPaths(event: KeyboardEvent): void {
  const here = event.currentTarget
  const panel = here instanceof HTMLElement ? here.closest('.panel') : null
  const rows = [...(panel?.querySelectorAll<HTMLElement>('.path-row') ?? [])]
  const at = rows.findIndex((row) => row === here)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  }
  const next = rows[steps[event.key] ?? -1]
  if (!next) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
}
