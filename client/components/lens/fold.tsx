/** A section of the lens that can be folded; the browser remembers whether it is. */
import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { FoldSign } from '../signs.tsx'

interface FoldProps {
  readonly id: string
  readonly title: string
  /** What there is inside, in a few words. */
  readonly aside: string
  readonly open: Signal<boolean>
  readonly children: ComponentChildren
}

export const Fold = ({ id, title, aside, open, children }: FoldProps) => (
  <section class="section fold">
    <h3 class="section-head">
      <button
        type="button"
        class="fold-head"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        <span>
          <FoldSign open={open.value} /> {title}
        </span>{' '}
        <span class="aside">{aside}</span>
      </button>
    </h3>
    <div id={id} hidden={!open.value}>
      {open.value && children}
    </div>
  </section>
)
