/** The filters below the legend; they come after the first drawing. */
import { ConfidenceRows } from './confidence-rows.tsx'
import { LeastLines } from './least-lines.tsx'
import { SourceRows } from './source-rows.tsx'
import { TimeWindow } from './time-window.tsx'
import { TypeRows } from './type-rows.tsx'

export const Filters = () => (
  <>
    <TypeRows />
    <TimeWindow />
    <ConfidenceRows />
    <SourceRows />
    <LeastLines />
  </>
)
