/** The edge of a panel that can be dragged, or moved with the arrow keys. */
import { type Panel, resize } from '../state/panels.ts'

interface PanelEdgeProps {
  readonly panel: Panel
  /** On which side of the panel the edge is. */
  readonly side: 'left' | 'right'
  readonly label: string
  /** Id of the panel. */
  readonly controls: string
}

/** How far one press of an arrow goes, in px. */
const step = 16

export function PanelEdge({ panel, side, label, controls }: PanelEdgeProps) {
  const grow = (by: number) => resize(panel, panel.width.value + (side === 'right' ? by : -by))
  const pressed = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : undefined
    if (by === undefined) return
    event.preventDefault()
    grow(by)
  }
  return (
    <div
      class={`panel-edge ${side}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={panel.width.value}
      aria-valuemin={panel.least}
      aria-valuemax={panel.most}
      tabIndex={0}
      onKeyDown={pressed}
      onDblClick={() => resize(panel, panel.usual)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) grow(event.movementX)
      }}
    />
  )
}
