/** Which folder may import which: the arrows of the house, read by the lint rule and by its test. */

/** The port: `graph-store.ts` and the questions that belong to it. */
const port = 'server/store/graph-'
/** What both stores do alike. */
const steps = 'server/store/run-steps.ts'
/** How all that goes on in the process takes turns. */
const turns = 'server/fair-turns.ts'

/** Every zone may import itself and `model/`. The longest path that a file begins with is its zone. */
export const zones = [
  { path: 'model/', imports: [], packages: [], builtins: false },
  {
    path: 'client/',
    imports: [],
    packages: ['cytoscape', 'cytoscape-fcose', '@dagrejs/dagre', 'preact', '@preact/signals'],
    builtins: false,
  },
  { path: 'server/config.ts', imports: [], packages: [], builtins: true },
  { path: 'server/log.ts', imports: ['server/config.ts'], packages: ['pino'], builtins: true },
  { path: 'server/project-root.ts', imports: [], packages: [], builtins: true },
  { path: 'server/queries/', imports: ['server/project-root.ts'], packages: [], builtins: true },
  { path: port, imports: [], packages: [], builtins: false },
  { path: turns, imports: [], packages: [], builtins: true },
  { path: steps, imports: [port, turns], packages: [], builtins: true },
  {
    path: 'server/store/neo4j/',
    imports: ['server/queries/', port, steps],
    packages: ['neo4j-driver'],
    builtins: true,
  },
  { path: 'server/store/embedded/', imports: [port, steps], packages: ['lmdb'], builtins: true },
  {
    path: 'server/analysis/',
    imports: [port],
    packages: ['graphology', 'graphology-communities-louvain', 'graphology-metrics'],
    builtins: true,
  },
  {
    path: 'server/import/',
    imports: [port],
    packages: ['csv-parse', 'csv-parse/sync', 'fastest-levenshtein'],
    builtins: true,
  },
  { path: 'server/export/', imports: [port], packages: [], builtins: true },
  {
    path: 'server/report/',
    imports: [port, 'server/analysis/'],
    packages: [],
    builtins: true,
  },
  {
    path: 'server/graphql/',
    imports: [port, 'server/analysis/', 'server/project-root.ts', turns],
    packages: ['@apollo/server', 'dataloader', 'graphql', 'graphql-jit'],
    builtins: true,
  },
  {
    path: 'server/http/',
    imports: [
      port,
      'server/analysis/',
      'server/graphql/',
      'server/import/',
      'server/export/',
      'server/report/',
      'server/log.ts',
      'server/project-root.ts',
    ],
    packages: ['@apollo/server', '@as-integrations/express5', 'compression', 'express', 'graphql', 'helmet', 'pino'],
    builtins: true,
  },
  {
    path: 'server/first-load.ts',
    imports: [port, 'server/import/', 'server/config.ts', 'server/log.ts'],
    packages: ['pino'],
    builtins: true,
  },
  {
    path: 'server/main.ts',
    imports: ['server/'],
    packages: ['@apollo/server', 'express', 'neo4j-driver', 'pino'],
    builtins: true,
  },
  { path: 'server/cli.ts', imports: ['server/'], packages: ['commander', 'neo4j-driver', 'pino'], builtins: true },
]

/** The zone of a file by its path from the project's root; undefined for tests and scripts, which may import anything. */
export const zoneOf = (path) =>
  zones.filter((zone) => path.startsWith(zone.path)).sort((a, b) => b.path.length - a.path.length)[0]

/** Why a file may not import something, or undefined where it may. `target` is a path from the root or a package. */
export function objection(path, target) {
  const zone = zoneOf(path)
  if (!zone) return path.startsWith('server/') ? `${path} has no zone in scripts/lint/zones.js.` : undefined
  if (target.kind === 'file') {
    const open = ['model/', zone.path, ...zone.imports].some((prefix) => target.path.startsWith(prefix))
    return open
      ? undefined
      : `${zone.path} must not import ${target.path}: the arrows of the house point the other way.`
  }
  if (target.kind === 'builtin')
    return zone.builtins ? undefined : `${zone.path} must not import ${target.path}: it runs in the browser, too.`
  const open = zone.packages.some((name) => target.path === name || target.path.startsWith(`${name}/`))
  return open ? undefined : `${zone.path} must not import the package ${target.path}: it belongs to another folder.`
}
