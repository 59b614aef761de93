/** The ways between two entities, in the inspector's place: what is asked, what was found, what can be left out. */
import { useSignal } from '@preact/signals'
import { isOpen, longestPath, type PathQuestion } from '../../../model/view/view-state.ts'
import { t } from '../../i18n/index.ts'
import { entityName, reasonOf, verbOf } from '../../i18n/sentences.ts'
import { clearLens } from '../../state/actions/lens.ts'
import { closePaths, narrow } from '../../state/actions/paths.ts'
import { type PathSearch, pathSearch, searchAgain, stopSearch } from '../../state/paths.ts'
import { pathQuestion, picture } from '../../state/view.ts'
import { CrossSign } from '../signs.tsx'
import { focusHeading } from './focus.ts'
import { LeaveOut } from './leave-out.tsx'
import { PathList } from './path-list.tsx'

export function PathsPanel({ brief }: { readonly brief: boolean }) {
  const asked = pathQuestion.value
  if (!asked) return null
  return (
    <>
      <p class="crumb">
        <button type="button" class="link" onClick={closePaths}>
          {t('paths.close')}
        </button>
      </p>
      <h2 class="title" tabIndex={-1} ref={focusHeading}>
        <span class="verb">{t('paths.between')}</span> {entityName(asked.from)}{' '}
        <span class="verb">{t('paths.and')}</span> {entityName(asked.to)}
      </h2>
      {!brief && (
        <>
          <Conditions of={asked} />
          <Result of={pathSearch.value} asked={asked} />
        </>
      )}
    </>
  )
}

/** How long a path may be, and what it must do without. */
function Conditions({ of: { maxLength, avoid, typesOff } }: { readonly of: PathQuestion }) {
  return (
    <>
      <p class="path-length">
        <label>
          {t('paths.longest')}{' '}
          <select
            class="field"
            value={String(maxLength)}
            onChange={({ currentTarget }) => narrow({ maxLength: Number(currentTarget.value) })}
          >
            {Array.from({ length: longestPath }, (_, index) => index + 1).map((steps) => (
              <option key={steps} value={String(steps)}>
                {t('paths.steps', { count: steps })}
              </option>
            ))}
          </select>
        </label>
        {!isOpen(picture.value.lens) && <span class="quiet">{t('paths.filters')}</span>}
      </p>
      {avoid.length + typesOff.length > 0 && (
        <ul class="left-out" aria-label={t('paths.left-out')}>
          {avoid.map((id) => (
            <LeftOut
              key={id}
              name={entityName(id)}
              back={() => narrow({ avoid: avoid.filter((each) => each !== id) })}
            />
          ))}
          {typesOff.map((type) => (
            <LeftOut
              key={type}
              name={verbOf(type)}
              back={() => narrow({ typesOff: typesOff.filter((each) => each !== type) })}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function LeftOut({ name, back }: { readonly name: string; readonly back: () => void }) {
  const words = t('paths.without', { name })
  return (
    <li>
      <button type="button" class="chip" aria-label={t('paths.allow', { name: words })} onClick={back}>
        <span>{words}</span> <CrossSign />
      </button>
    </li>
  )
}

interface ResultProps {
  readonly of: PathSearch
  readonly asked: PathQuestion
}

function Result({ of, asked }: ResultProps) {
  const open = useSignal(false)
  if (of.state === 'there')
    return of.paths.length === 0 ? (
      <Nothing asked={asked} />
    ) : (
      <>
        <LeaveOut paths={of.paths} asked={asked} open={open} />
        <PathList paths={of.paths} more={of.more} />
      </>
    )
  if (of.state === 'slow') return <Words text={t('paths.searching')} next={[[t('paths.stop'), stopSearch]]} />
  if (of.state === 'stopped') return <Words text={t('paths.stopped')} next={[[t('retry'), searchAgain]]} />
  if (of.state === 'gone') return <Words text={t('paths.gone', { names: of.ids.join(', ') })} next={[]} />
  if (of.state !== 'failed') return null
  return (
    <div role="alert" class="failure">
      <Words text={t('failed.here', { reason: reasonOf(of.error) })} next={[[t('retry'), searchAgain]]} />
    </div>
  )
}

interface WordsProps {
  readonly text: string
  readonly next: readonly (readonly [string, () => void])[]
}

/** Why there is no list, and what can be done about it. */
const Words = ({ text, next }: WordsProps) => (
  <output class="path-state">
    {text}
    {next.map(([label, act]) => (
      <button key={label} type="button" class="link" onClick={act}>
        {label}
      </button>
    ))}
  </output>
)

/** Nothing leads from one to the other: the conditions that may be why, each with its way out. */
function Nothing({ asked: { maxLength, avoid, typesOff } }: Pick<ResultProps, 'asked'>) {
  const narrowed = avoid.length + typesOff.length > 0
  const filtered = !isOpen(picture.value.lens)
  const longer = Math.min(longestPath, maxLength + 2)
  const words = [
    t(narrowed ? 'paths.none-without' : 'paths.none', { count: maxLength }),
    ...(filtered ? [t('paths.none-filters')] : []),
    ...(!narrowed && !filtered && maxLength === longestPath ? [t('paths.none-next')] : []),
  ]
  return (
    <Words
      text={words.join(' ')}
      next={[
        ...(narrowed ? [[t('paths.take-back'), () => narrow({ avoid: [], typesOff: [] })] as const] : []),
        ...(filtered ? [[t('graph.take-off'), clearLens] as const] : []),
        ...(maxLength < longestPath
          ? [[t('paths.longer', { count: longer }), () => narrow({ maxLength: longer })] as const]
          : []),
      ]}
    />
  )
}
