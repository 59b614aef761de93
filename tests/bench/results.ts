/** Keeps what a benchmark measured, in `results/<name>.json`, from which the README's tables are made. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './measured.ts'

export interface Results {
  readonly benchmark: string
  /** Such as `2 cores, 24 GiB, linux x64, Node 20.20.2`. */
  readonly machine: string
  /** Day of the run, YYYY-MM-DD. */
  readonly day: string
  readonly rows: readonly Measured[]
}

const root = join(import.meta.dirname, '..', '..')
const fileOf = (benchmark: string): string => join(import.meta.dirname, 'results', `${benchmark}.json`)

/** What the last whole run gave; undefined where there was none. */
export const readResults = (benchmark: string): Results | undefined =>
  existsSync(fileOf(benchmark)) ? (JSON.parse(readFileSync(fileOf(benchmark), 'utf8')) as Results) : undefined

/** Why a goal is missed, by the name of its row: written by hand in `results/notes.json`, shown as long as it is missed. */
export const readNotes = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'results', 'notes.json'), 'utf8')) as Record<string, string>

export function writeResults(benchmark: string, rows: readonly Measured[]): void {
  const rounded = rows.map((row) => ({
    ...row,
    values: row.values.map(exactEnough),
    ...(row.sides && { sides: row.sides.map((side) => ({ ...side, values: side.values.map(exactEnough) })) }),
  }))
  const day = new Date().toISOString().slice(0, 10)
  const results: Results = { benchmark, machine: machine(), day, rows: rounded }
  mkdirSync(join(import.meta.dirname, 'results'), { recursive: true })
  writeFileSync(fileOf(benchmark), JSON.stringify(results))
  spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', fileOf(benchmark)], {
    cwd: root,
  })
}

const exactEnough = (value: number): number => Number(value.toPrecision(4))

function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}
