/** The grip of a sheet on a small screen: a tap or a swipe opens and closes it. */
import { t } from '../i18n/index.ts'
import { sheet } from '../state/interaction.ts'

interface SheetHandleProps {
  readonly sheetName: 'lens' | 'inspector'
  readonly open: boolean
}

/** A finger that moves less than this, in px, has tapped. */
const swipe = 24

export function SheetHandle({ sheetName, open }: SheetHandleProps) {
  const set = (wanted: boolean) => {
    sheet.value = wanted ? sheetName : 'none'
  }
  let from = 0
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-expanded={open}
      aria-label={open ? t('close') : t('inspector.open')}
      onPointerDown={(event) => {
        from = event.clientY
      }}
      onPointerUp={(event) => {
        const moved = event.clientY - from
        if (Math.abs(moved) >= swipe) set(moved < 0)
      }}
      onClick={(event) => {
        if (event.detail === 0 || Math.abs(event.clientY - from) < swipe) set(!open)
      }}
    />
  )
}
