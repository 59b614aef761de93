/** Installs what Relata is compared with, in a folder of its own, when its lock has changed since the last time. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { peers } from './child.ts'

export function installPeers(): void {
  const lock = readFileSync(join(peers, 'package-lock.json'), 'utf8')
  const installed = join(peers, 'node_modules', '.installed')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  console.log('  (installing the peers)')
  const command = ['ci', '--ignore-scripts', '--silent', '--prefix', peers]
  const { status } = spawnSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('The peers could not be installed; npm says why above.')
  writeFileSync(installed, lock)
}
