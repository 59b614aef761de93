/** Where the project lies, so that SDL, queries, data and the built client are found from `server/` and from `dist/server/`. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the nearest package.json above this file. */
export const projectRoot: string = findRoot(path.dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder
  const parent = path.dirname(folder)
  if (parent === folder) throw new Error('Relata’s package.json lies in none of the folders above its program')
  return findRoot(parent)
}
