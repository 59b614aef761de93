/** The steps of a path one by one: each opens its sentence and the passage it rests on. */
import { formatSpan } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { openRelationship } from '../../state/open.ts'
import type { FoundPath } from '../../state/paths.ts'
import { ContestedSign, LineSample } from '../signs.tsx'
import { Sentence } from '../sentence.tsx'

export function PathSteps({ path }: { readonly path: FoundPath }) {
  const nodes = new Map(path.nodes.map((node) => [node.id, node]))
  return (
    <ol class="steps-of-path">
      {path.relationships.map(({ id, type, source, target, basis, confidence, disputes, start, end }, index) => {
        const ends = { source: nodes.get(source.id), target: nodes.get(target.id) }
        if (!ends.source || !ends.target) return null
        const link = { id, source: ends.source, target: ends.target }
        const when = formatSpan(start, end)
        return (
          <li key={id}>
            <span class="numbers" aria-hidden="true">
              {index + 1}–{index + 2}
            </span>
            <button type="button" class="step-of-path" onClick={() => openRelationship(link)}>
              <span class="row-sentence">
                <Sentence source={link.source} target={link.target} type={type.id} />
              </span>
              <span class="weakest">
                <LineSample of={basis === 'STATED' ? 'stated' : 'inferred'} />
                <span>
                  {[
                    t(`basis.${basis}`),
                    t('tag.confidence', { level: t(`confidence.${confidence}`) }),
                    ...(when === undefined ? [] : [when]),
                  ].join(' · ')}
                </span>
                {disputes.length > 0 && (
                  <>
                    <ContestedSign />
                    <span class="unseen">{t('tag.contested')}</span>
                  </>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
