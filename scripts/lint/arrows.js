/** Lint rules of the house: imports follow the arrows, in whatever form they are written; the environment is read in one place. */
import { isBuiltin } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { objection, zoneOf } from './zones.js'

const fromRoot = (context, file) => relative(context.cwd, file).split(sep).join('/')

function targetOf(context, specifier) {
  if (specifier.startsWith('.'))
    return { kind: 'file', path: fromRoot(context, join(dirname(context.filename), specifier.replace(/\?.*$/, ''))) }
  return { kind: isBuiltin(specifier) ? 'builtin' : 'package', path: specifier }
}

const arrows = {
  meta: { type: 'problem' },
  create(context) {
    const file = fromRoot(context, context.filename)
    const check = (node) => {
      if (typeof node?.value !== 'string') return
      const message = objection(file, targetOf(context, node.value))
      if (message) context.report({ message, node })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument),
      TSExternalModuleReference: (node) => check(node.expression),
    }
  },
}

/** `cypher/` is read by `server/queries/` alone; whoever names a file of it elsewhere means to read it. */
const cypher = {
  meta: { type: 'problem' },
  create(context) {
    const file = fromRoot(context, context.filename)
    if (!file.startsWith('server/') || file.startsWith('server/queries/')) return {}
    return {
      Literal(node) {
        if (typeof node.value === 'string' && /^(\.{0,2}\/)*cypher(\/|$)|\.cypher$/.test(node.value))
          context.report({ message: 'cypher/ is read by server/queries/ alone.', node })
      },
    }
  },
}

const environment = {
  meta: { type: 'problem' },
  create(context) {
    const file = fromRoot(context, context.filename)
    if (!zoneOf(file) || file === 'server/config.ts') return {}
    return {
      MemberExpression(node) {
        if (node.object.type === 'Identifier' && node.object.name === 'process' && node.property.name === 'env')
          context.report({ message: 'process.env is read in server/config.ts alone.', node })
      },
    }
  },
}

export default { meta: { name: 'house' }, rules: { arrows, cypher, environment } }
