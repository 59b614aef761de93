/** Roles belong to named actors, pillars are topics, and a report is about one thing. */
import type { Check, CheckContext } from './check.ts'

export const checkCommitments: Check = (context) => {
  checkRoles(context)
  checkPillars(context)
  for (const { row, cells } of context.content.commitment_reports) {
    if ((cells.commitment === undefined) !== (cells.pillar === undefined)) continue
    const place = { table: 'commitment_reports', row, column: 'commitment' } as const
    if (context.isReported(place) || context.isReported({ ...place, column: 'pillar' })) continue
    const message = 'A report is about a commitment or about a pillar: fill exactly one of the two.'
    context.report(place, { message })
  }
}

function checkRoles({ content, isReported, report }: CheckContext): void {
  for (const { row, cells } of content.commitments) {
    const place = { table: 'commitments', row, column: 'roles' } as const
    const named = cells.named_actors ?? []
    if (isReported(place) || isReported({ ...place, column: 'named_actors' })) continue
    const withRole = (cells.roles ?? []).map(([actor]) => actor)
    for (const actor of withRole) {
      if (!named.includes(actor)) report(place, { message: `"${actor}" has a role but is not among the named actors.` })
    }
    for (const actor of named) {
      const count = withRole.filter((other) => other === actor).length
      if (count === 0) report(place, { message: `The named actor "${actor}" has no role.` })
      if (count > 1) report(place, { message: `The named actor "${actor}" has ${count} roles; one is allowed.` })
    }
  }
}

function checkPillars({ content, report }: CheckContext): void {
  const kinds = new Map(content.actors.map(({ cells }) => [cells.id, cells.kind]))
  for (const { row, cells } of content.pillars) {
    const kind = kinds.get(cells.id)
    if (kind === undefined || kind === 'TOPIC') continue
    const message = `The actor "${cells.id ?? ''}" must be of kind topic, as every pillar is.`
    report({ table: 'pillars', row, column: 'id' }, { message })
  }
}
