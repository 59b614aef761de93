/** The views, in the order of their tabs: read this list and you know what the explorer shows. */
import type { ComponentType } from 'preact'
import type { ViewId } from '../../model/view/view-state.ts'
import { lazy } from '../components/lazy.tsx'
import type { MessageKey } from '../i18n/en.ts'
import { GraphView } from './graph/graph-view.tsx'

export interface ViewDeclaration {
  readonly id: ViewId
  /** The key that opens it. */
  readonly key: string
  readonly title: Extract<MessageKey, `view.${string}`>
  readonly component: ComponentType
}

const TableView = lazy(async () => (await import('./table/table-view.tsx')).TableView)

export const views: readonly ViewDeclaration[] = [
  { id: 'graph', key: '1', title: 'view.graph', component: GraphView },
  { id: 'table', key: '2', title: 'view.table', component: TableView },
]
