/** The sign of a kind: the same outline as on the canvas, in the hue of its family. */
import { type EntityKind, kindByName } from '../../model/kinds/index.ts'
import type { Outline } from '../../model/kinds/kind.ts'

/** Beside a word that says the same, so hidden from screen readers. */
export function Mark({ kind }: { readonly kind: EntityKind }) {
  const { family, mark } = kindByName[kind]
  return (
    <svg
      class={`mark hue-${family} ${mark.hollow ? 'hollow' : 'filled'}`}
      viewBox="-1.2 -1.2 2.4 2.4"
      aria-hidden="true"
    >
      {mark.outline === 'disc' ? <circle r={mark.hollow ? 0.84 : 0.95} /> : <polygon points={corners(mark.outline)} />}
    </svg>
  )
}

/** `x,y x,y …` for SVG. */
export const corners = (outline: Exclude<Outline, 'disc'>): string =>
  outline.flatMap((x, index) => (index % 2 === 0 ? [`${x},${outline[index + 1] ?? 0}`] : [])).join(' ')
