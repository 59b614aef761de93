/** The key: what colours and sizes mean, and how much of what is drawn they hold. */
import type { KeyRow } from '../../../model/view/drawing/paint.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { meaningText } from '../../i18n/meanings.ts'
import { colourKey, sizeKey } from '../../state/painting.ts'
import { remembered } from '../../state/remembered.ts'
import { isPhone } from '../../state/screen.ts'
import { FoldSign } from '../signs.tsx'

const rowsId = 'drawing-key-rows'
/** On a phone the picture needs the room. */
const keyOpen = remembered('drawing-key', !isPhone.peek(), (value): value is boolean => typeof value === 'boolean')

/** In the corner of the canvas, where it can be folded. */
export function CornerKey() {
  if (!colourKey.value && !sizeKey.value) return null
  return (
    <section class="drawing-key corner" aria-label={t('key.title')}>
      <button
        type="button"
        class="plain"
        aria-expanded={keyOpen.value}
        aria-controls={rowsId}
        onClick={() => (keyOpen.value = !keyOpen.value)}
      >
        <FoldSign open={keyOpen.value} /> {t('key.title')}
      </button>
      <div id={rowsId} hidden={!keyOpen.value}>
        <Parts />
      </div>
    </section>
  )
}

/** At the head of the legend. */
export const LegendKey = () =>
  colourKey.value || sizeKey.value ? (
    <section class="drawing-key" aria-label={t('key.title')}>
      <Parts />
    </section>
  ) : null

/** One part for each; together where colour and size say the same. */
function Parts() {
  const colour = colourKey.value
  const size = sizeKey.value
  const both = colour && size && colour.by === size.by
  const by = colour && t(`by.${colour.by}`)
  return (
    <div class="drawing-key-parts">
      {colour && by !== undefined && (
        <Part
          title={both ? t('key.both', { by }) : t('key.colour', { by })}
          about={t(`key.about-${colour.by}`)}
          of={both ? { ...colour, rows: withSizes(colour.rows, size.rows) } : colour}
        />
      )}
      {size && !both && size.by !== 'even' && (
        <Part title={t('key.size', { by: t(`by.${size.by}`) })} about={t(`key.about-${size.by}`)} of={size} />
      )}
      {size?.by === 'even' && <h3>{t('key.size', { by: t('by.even') })}</h3>}
    </div>
  )
}

const withSizes = (rows: readonly KeyRow[], sized: readonly KeyRow[]): readonly KeyRow[] =>
  rows.map((row) => {
    const size = sized.find(({ meaning }) => JSON.stringify(meaning) === JSON.stringify(row.meaning))?.size
    return size === undefined ? row : { ...row, size }
  })

interface PartProps {
  readonly title: string
  readonly about: string | undefined
  readonly of: {
    readonly bearsOn: { readonly nodes: boolean; readonly edges: boolean }
    readonly rows: readonly KeyRow[]
  }
}

const Part = ({ title, about, of: { bearsOn, rows } }: PartProps) => (
  <div class="drawing-key-part">
    <header>
      <h3>{title}</h3>
      <span class="aside" aria-hidden="true">
        {bearsOn.nodes && bearsOn.edges ? t('key.nodes-links') : bearsOn.edges ? t('key.links') : t('key.nodes')}
      </span>
    </header>
    <ul>
      {rows.map((row, index) => (
        <li key={`${row.meaning.says} ${index}`} style={{ 'min-height': `${Math.max(19, (row.size ?? 0) + 3)}px` }}>
          <Swatch of={row} bearsOn={bearsOn} />
          <span class="name">{meaningText(row.meaning)}</span>
          <span class="shown" aria-hidden="true">
            {[...(bearsOn.nodes ? [row.nodes] : []), ...(bearsOn.edges ? [row.edges] : [])]
              .map(formatNumber)
              .join(' / ')}
          </span>
          <span class="unseen">{counts(row, bearsOn)}</span>
        </li>
      ))}
    </ul>
    {about !== undefined && <p class="quiet">{about}</p>}
  </div>
)

function counts({ nodes, edges }: KeyRow, bearsOn: PartProps['of']['bearsOn']): string {
  return [
    ...(bearsOn.nodes ? [t('count.nodes', { count: nodes })] : []),
    ...(bearsOn.edges ? [t('count.links', { count: edges })] : []),
  ].join(', ')
}

interface SwatchProps {
  readonly of: KeyRow
  readonly bearsOn: PartProps['of']['bearsOn']
}

/** As on the canvas: a mark and, where lines bear it too, a piece of line through it. */
function Swatch({ of: { colour, width = 2, size = 11 }, bearsOn }: SwatchProps) {
  return (
    <svg
      class="swatch"
      viewBox="-18 -18 36 36"
      aria-hidden="true"
      data-colour={colour}
      style={{ '--swatch': colour ? `var(--${colour})` : 'var(--ink-3)' }}
    >
      {bearsOn.edges && <path d="M-16 0h32" stroke-width={width} />}
      {bearsOn.nodes && <circle r={size / 2} />}
    </svg>
  )
}
