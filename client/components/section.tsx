/** A part of a panel: its head with what it counts, a rule, its rows. */
import type { ComponentChildren } from 'preact'

interface SectionProps {
  readonly title: string
  readonly aside?: ComponentChildren
  readonly children: ComponentChildren
}

export const Section = ({ title, aside, children }: SectionProps) => (
  <section class="section">
    <header class="section-head">
      <h3>{title}</h3>
      {aside !== undefined && <span class="aside">{aside}</span>}
    </header>
    {children}
  </section>
)

/** A row of facts: what it is, and what it says. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
