/** How many links a node must have in this picture to be shown. */
import { t } from '../../i18n/index.ts'
import { setLeastLines } from '../../state/actions/lens.ts'
import { lens } from '../../state/lens.ts'
import { mostLines } from '../../state/lens-counts.ts'
import { Section } from '../section.tsx'

const noteId = 'lens-lines-note'

export function LeastLines() {
  const { minLines = 0 } = lens.value
  return (
    <Section title={t('lines.title')}>
      <fieldset class="stepper" aria-label={t('lines.title')} aria-describedby={noteId}>
        <button
          type="button"
          class="step-button"
          aria-label={t('lines.fewer')}
          disabled={minLines === 0}
          onClick={() => setLeastLines(minLines - 1)}
        >
          −
        </button>
        <output>{minLines === 0 ? t('lines.any') : t('lines.at-least', { count: minLines })}</output>
        <button
          type="button"
          class="step-button"
          aria-label={t('lines.more')}
          disabled={minLines >= mostLines.value}
          onClick={() => setLeastLines(minLines + 1)}
        >
          +
        </button>
      </fieldset>
      <p id={noteId} class="quiet note">
        {t('lines.note')}
      </p>
    </Section>
  )
}
