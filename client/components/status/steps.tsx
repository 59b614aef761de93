/** The steps so far in words, the latest first; a press goes back or forth to one. */
import { t } from '../../i18n/index.ts'
import { stepSentence } from '../../i18n/sentences.ts'
import { redo, undo } from '../../state/actions/undo.ts'
import { history } from '../../state/view.ts'

const id = 'steps'

export const StepsButton = () => (
  <>
    <button type="button" class="plain" popovertarget={id}>
      {t('steps')}
    </button>
    <section id={id} class="popover steps" popover="auto" aria-label={t('steps.title')}>
      <h2>{t('steps.title')}</h2>
      <StepList />
    </section>
  </>
)

function StepList() {
  const { past, future } = history.value
  if (past.length + future.length === 0) return <p class="quiet">{t('steps.none')}</p>
  return (
    <ol>
      {future.toReversed().map((step, index) => (
        <li key={`future ${index}`}>
          <button type="button" class="step undone" onClick={() => repeat(redo, future.length - index)}>
            {stepSentence(step)} <span class="aside">{t('steps.undone')}</span>
          </button>
        </li>
      ))}
      {past.toReversed().map((step, index) => (
        <li key={`past ${index}`}>
          <button
            type="button"
            class="step"
            aria-current={index === 0 ? 'step' : undefined}
            onClick={() => repeat(undo, index)}
          >
            {stepSentence(step)} {index === 0 && <span class="aside">{t('steps.now')}</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}

const repeat = (action: () => boolean, times: number): void => {
  for (let done = 0; done < times && action(); done += 1);
}
