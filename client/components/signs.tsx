/** The other signs of the page, drawn rather than set, so that no font can lack them. */

/** ≠ on its brown ground: a dispute is about this. */
export const ContestedSign = () => (
  <svg class="sign contested-sign" viewBox="0 0 14 14" aria-hidden="true">
    <rect width="14" height="14" rx="3" />
    <path d="M3.5 5.4h7M3.5 8.6h7M8.9 3.2 5.1 10.8" />
  </svg>
)

/** ≠ in the colour of the text around it. */
export const UnequalSign = () => (
  <svg class="sign unequal-sign" viewBox="0 0 10 10" aria-hidden="true">
    <path d="M1.5 3.6h7M1.5 6.6h7M6.8 1.2 3.2 9" />
  </svg>
)

/** A piece of line as the canvas draws it. */
export const LineSample = ({ of }: { readonly of: 'stated' | 'inferred' | 'several' }) => (
  <svg class={`line-sample ${of}`} viewBox="0 0 20 8" aria-hidden="true">
    <path d="M0 4h20" />
  </svg>
)

export const MenuSign = () => (
  <svg class="sign stroked" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2 4h12M2 8h12M2 12h12" />
  </svg>
)

export const SearchSign = () => (
  <svg class="sign stroked" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 4 4" />
  </svg>
)

/** A disc of which one half is dark. */
export const ThemeSign = () => (
  <svg class="sign stroked" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="5.5" />
    <path class="filled" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />
  </svg>
)

/** An arrow that turns back; mirrored for redo. */
export const TurnSign = ({ forward = false }: { readonly forward?: boolean }) => (
  <svg class={`sign stroked ${forward ? 'mirrored' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d="M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H6" />
  </svg>
)

export const CrossSign = () => (
  <svg class="sign stroked" viewBox="0 0 10 10" aria-hidden="true">
    <path d="m2 2 6 6M8 2 2 8" />
  </svg>
)

/** A box that is ticked, empty, or ticked because of something else. */
export const BoxSign = ({ checked }: { readonly checked: 'yes' | 'no' | 'implied' }) => (
  <svg class={`sign box-sign ${checked}`} viewBox="0 0 12 12" aria-hidden="true">
    <rect x="0.5" y="0.5" width="11" height="11" rx="1.5" />
    {checked !== 'no' && <path d="m3 6.2 2.2 2.3L9 3.8" />}
  </svg>
)

/** A ring, filled where it is the one chosen of several. */
export const RingSign = ({ chosen }: { readonly chosen: boolean }) => (
  <svg class="sign ring-sign" viewBox="0 0 12 12" aria-hidden="true">
    <circle cx="6" cy="6" r="5.5" />
    {chosen && <circle class="filled" cx="6" cy="6" r="3" />}
  </svg>
)

/** Points down while a section is open, and to its title while it is not. */
export const FoldSign = ({ open }: { readonly open: boolean }) => (
  <svg class={`sign stroked fold-sign ${open ? 'open' : ''}`} viewBox="0 0 10 10" aria-hidden="true">
    <path d="m3.5 2 3 3-3 3" />
  </svg>
)
