/** The lock file lets everybody install: every platform's packages are in it, it names no registry, and Node 20.19 will do. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly engines?: Readonly<Record<string, string>>
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, LockedPackage>> }
const all = Object.entries(packages)

/** Whether a range such as `^20.19.0 || >=22` accepts 20.19.0; ranges of other shapes are taken to accept nothing. */
function acceptsNode2019(range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .replaceAll(/([<>=^~]+)\s+/g, '$1')
      .split(/\s+/)
      .every((condition) => {
        const match = /^(>=|<=|>|<|\^|~|=)?v?(\d+|\*|x)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?/.exec(condition)
        if (!match) return false
        const [, operator = '=', major = '*', minor, patch] = match
        if (major === '*' || major === 'x') return true
        const version = [Number(major), Number(minor ?? 0) || 0, Number(patch ?? 0) || 0] as const
        const order = Math.sign(20 - version[0] || 19 - version[1] || 0 - version[2])
        if (operator === '>=') return order >= 0
        if (operator === '>') return order > 0
        if (operator === '<') return order < 0
        if (operator === '<=') return order <= 0
        return version[0] === 20 && order >= 0
      }),
  )
}

describe('the lock file', () => {
  it('has an entry for every optional dependency that it names', () => {
    const missing = all.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !all.some(([other]) => other.endsWith(`node_modules/${name}`)))
        .map((name) => `${path} → ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('names no registry', () => {
    expect(all.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  })

  it('holds no package that Node 20.19 cannot run', () => {
    expect(['>=18', '^20.19.0 || >=22.12.0', '>= 14.6', '20 || >=22', '*'].map(acceptsNode2019)).not.toContain(false)
    expect(['>=22', '^22.0.0', '>=20.20', '<20', '21'].map(acceptsNode2019)).not.toContain(true)
    const refused = all.filter(
      ([, { engines }]) => engines?.['node'] !== undefined && !acceptsNode2019(engines['node']),
    )
    expect(refused.map(([path, { version, engines }]) => `${path}@${version}: ${engines?.['node']}`)).toEqual([])
  })
})

describe('the commands', () => {
  it('of the README are those that CI runs', () => {
    const readme = readFileSync('README.md', 'utf8')
    expect(readme).toContain('npm ci && npm start ')
    expect(readme).toContain('npm ci && npm run test:full ')
    const script = readFileSync('.ci/run', 'utf8')
    expect(script.split('\n').filter((line) => line.startsWith('npm '))).toEqual(['npm ci', 'npm run test:full'])
  })
})
