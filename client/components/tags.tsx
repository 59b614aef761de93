/** The small framed words under a heading: when, stated or inferred, how sure, contested. */
import type { ComponentChildren } from 'preact'
import type { Basis, Confidence } from '../../model/vocabulary.ts'
import { t } from '../i18n/index.ts'
import { LineSample, UnequalSign } from './signs.tsx'

export const Tags = ({ children }: { readonly children: ComponentChildren }) => <p class="tags">{children}</p>

export const Tag = ({ children }: { readonly children: ComponentChildren }) => <span class="tag">{children}</span>

export const BasisTag = ({ basis }: { readonly basis: Basis }) => (
  <span class="tag">
    <LineSample of={basis === 'STATED' ? 'stated' : 'inferred'} /> {t(`basis.${basis}`)}
  </span>
)

export const ConfidenceTag = ({ confidence }: { readonly confidence: Confidence }) => (
  <span class="tag">{t('tag.confidence', { level: t(`confidence.${confidence}`) })}</span>
)

export const ContestedTag = () => (
  <span class="tag contested-tag">
    <UnequalSign /> {t('tag.contested')}
  </span>
)
