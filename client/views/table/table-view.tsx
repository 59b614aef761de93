/** The table: the same nodes and links as on the canvas, always, and everything that can be done with them. */
import { t } from '../../i18n/index.ts'
import { relationshipSentence } from '../../i18n/sentences.ts'
import { nameIn } from '../../i18n/text-in.ts'
import { drawnRelationships, entities, type RelationshipElement, scene } from '../../state/elements.ts'
import { rowFilter, tableSection } from '../../state/table.ts'
import { linkColumns, nodeColumns, type NodeRow } from './columns.tsx'
import { DataTable } from './data-table.tsx'
import { openRowMenu, showInGraph } from './row-actions.ts'

export const TableView = () => (
  <div class="table-view">
    <div class="table-bar">
      <SectionSwitch />
      <label class="row-filter">
        <span>{t('table.filter')}</span>
        <input
          type="search"
          value={rowFilter.value}
          maxLength={200}
          onInput={(event) => (rowFilter.value = event.currentTarget.value)}
        />
      </label>
    </div>
    {tableSection.value === 'links' ? <LinkTable /> : <NodeTable />}
  </div>
)

const SectionSwitch = () => (
  <fieldset class="section-switch" aria-label={t('view.table')}>
    <button
      type="button"
      class="plain"
      aria-pressed={tableSection.value === 'links'}
      onClick={() => (tableSection.value = 'links')}
    >
      {t('table.links', { count: drawnRelationships.value.length })}
    </button>
    <button
      type="button"
      class="plain"
      aria-pressed={tableSection.value === 'nodes'}
      onClick={() => (tableSection.value = 'nodes')}
    >
      {t('table.nodes', { count: scene.value.nodes.length })}
    </button>
  </fieldset>
)

const LinkTable = () => (
  <DataTable
    section="links"
    caption={t('table.links-caption')}
    columns={linkColumns}
    rows={drawnRelationships.value}
    nameOf={relationshipSentence}
    actions={(link: RelationshipElement) => (
      <GraphButton id={link.id} node={link.source} name={relationshipSentence(link)} />
    )}
  />
)

const NodeTable = () => (
  <DataTable
    section="nodes"
    caption={t('table.nodes-caption')}
    columns={nodeColumns}
    rows={nodeRows()}
    nameOf={nameIn}
    openMenu={({ id }, element) => openRowMenu(id, element)}
    actions={(node: NodeRow) => (
      <>
        <GraphButton id={node.id} node={node.id} name={nameIn(node)} />
        <button
          type="button"
          class="link"
          aria-haspopup="menu"
          aria-label={t('table.actions-for', { name: nameIn(node) })}
          onClick={(event) => openRowMenu(node.id, event.currentTarget)}
        >
          {t('table.actions').toLowerCase()}
        </button>
      </>
    )}
  />
)

interface GraphButtonProps {
  readonly id: string
  /** The node that is brought into sight. */
  readonly node: string
  readonly name: string
}

const GraphButton = ({ id, node, name }: GraphButtonProps) => (
  <button
    type="button"
    class="link"
    aria-label={t('table.show-in-graph', { name })}
    onClick={() => showInGraph(id, node)}
  >
    {t('table.in-graph')}
  </button>
)

function nodeRows(): readonly NodeRow[] {
  const { nodes, edges } = scene.value
  const drawn = new Map<string, number>()
  for (const { source, target } of edges)
    for (const end of new Set([source, target])) drawn.set(end, (drawn.get(end) ?? 0) + 1)
  return nodes.flatMap(({ id }) => {
    const entity = entities.value.get(id)
    return entity ? [{ ...entity, drawn: drawn.get(id) ?? 0 }] : []
  })
}
