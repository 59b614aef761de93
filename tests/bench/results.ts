/** Keeps what a benchmark measured, in `results/<name>.json`, from which the README's tables are made. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { isReached, type Measured } from './measured.ts'

export interface KeptRow extends Measured {
  /** Written by hand: why a goal was missed. Kept over later runs as long as it is missed. */
  readonly note?: string
}

export interface Results {
  readonly benchmark: string
  /** Such as `2 cores, 24 GiB, linux x64, Node 20.20.2`. */
  readonly machine: string
  /** Day of the run, YYYY-MM-DD. */
  readonly day: string
  readonly rows: readonly KeptRow[]
}

const root = join(import.meta.dirname, '..', '..')
const fileOf = (benchmark: string): string => join(import.meta.dirname, 'results', `${benchmark}.json`)

/** What the last whole run gave; undefined where there was none. */
export const readResults = (benchmark: string): Results | undefined =>
  existsSync(fileOf(benchmark)) ? (JSON.parse(readFileSync(fileOf(benchmark), 'utf8')) as Results) : undefined

export function writeResults(benchmark: string, rows: readonly Measured[]): void {
  const notes = new Map(readResults(benchmark)?.rows.map(({ what, note }) => [what, note]))
  const keptRows = rows.map((row): KeptRow => {
    const note = notes.get(row.what)
    const rounded = {
      ...row,
      values: row.values.map(exactEnough),
      ...(row.sides && { sides: row.sides.map(roundSide) }),
    }
    return note === undefined || isReached(row) === true ? rounded : { ...rounded, note }
  })
  const day = new Date().toISOString().slice(0, 10)
  const results: Results = { benchmark, machine: machine(), day, rows: keptRows }
  mkdirSync(join(import.meta.dirname, 'results'), { recursive: true })
  writeFileSync(fileOf(benchmark), JSON.stringify(results))
  spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', fileOf(benchmark)], {
    cwd: root,
  })
}

const exactEnough = (value: number): number => Number(value.toPrecision(4))

const roundSide = (side: NonNullable<Measured['sides']>[number]): NonNullable<Measured['sides']>[number] => ({
  ...side,
  values: side.values.map(exactEnough),
})

function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}
