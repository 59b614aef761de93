/** The `relata` command. Exit codes: 0 done, 1 the data or the operation failed, 2 wrong usage. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { errorCodes, RelataError } from '../model/errors.ts'
import { projectRoot } from './project-root.ts'

const serveHelp = `
Environment:
  PORT, HOST           where it listens (4000, 127.0.0.1); another host than loopback
                       demands RELATA_READ_ONLY=true
  RELATA_DATA_DIR      folder of the embedded store (./.relata)
  RELATA_DATASET       package folder that an empty store is filled with (the Sahel dataset);
                       "none" for an empty start
  NEO4J_URI            keeps the graph in Neo4j instead, such as bolt://localhost:7687
  NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE
                       who connects there, and to which database
  RELATA_READ_ONLY     true: requests cannot write (false)
  RELATA_DEADLINE_MS   longest time for one request (10000)
  RELATA_SANDBOX       true: a page to try queries on (false)
  RELATA_LOG           silent, fatal, error, warn, info, debug or trace (info)

Examples:
  $ relata serve
  $ RELATA_DATASET=my-package RELATA_DATA_DIR=/var/lib/relata relata serve
  $ NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… relata serve`

const checkHelp = `
The package is a folder with a datapackage.json and its tables; data/README.md describes them.
Every problem is printed with its file, row and column; nothing is loaded or changed.

Example:
  $ relata check data/sahel`

function createProgram(): Command {
  const program = new Command('relata')
    .description('Explore who works with whom, who pays for what and who promised what, down to the passage.')
    .version(readVersion())
    .addHelpText('after', '\nExit codes: 0 done, 1 the data or the operation failed, 2 wrong usage.')
    .showHelpAfterError('"relata --help" tells what there is.')
    .exitOverride()
  program
    .command('serve')
    .description('start the explorer and its GraphQL API, and print their address')
    .addHelpText('after', serveHelp)
    .action(serve)
  program
    .command('check')
    .description('check a data package and print all that is wrong with it')
    .argument('<package>', 'folder of the package')
    .addHelpText('after', checkHelp)
    .action(check)
  return program
}

async function serve(): Promise<void> {
  const { loadConfig } = await import('./config.ts')
  const config = loadConfig()
  const { createLog } = await import('./log.ts')
  const { startServer } = await import('./main.ts')
  const stopped = signalled()
  const server = await startServer(config, createLog(config.logLevel))
  console.log(
    server.waitsFor === undefined
      ? `Relata is ready at ${server.url}`
      : `Relata is at ${server.url} but not ready. ${server.waitsFor}`,
  )
  await stopped
  await server.stop()
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process as usual. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })

async function check(folder: string): Promise<void> {
  const { readPackage } = await import('./import/data-package/read-package.ts')
  const { PackageError, printProblems } = await import('./import/data-package/problem.ts')
  try {
    const { dataset, ...records } = await readPackage(folder)
    const counts = Object.entries(records).map(([table, { length }]) => `${length} ${words(table)}`)
    console.log(`${dataset.title}\nNothing is wrong with it: ${counts.join(', ')}, ${dataset.views.length} views.`)
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    const { length } = error.problems
    console.log(`${printProblems(error.problems)}\n\n${length === 1 ? 'One problem' : `${length} problems`}.`)
    process.exitCode = errorCodes[error.code].exit
  }
}

/** `relationshipTypes` reads “relationship types”. */
const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function readVersion(): string {
  const content: unknown = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : ''
}

/** One line on the standard error; commander has already said what it objects to. */
function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
    return
  }
  const line = error instanceof RelataError ? error.line : error instanceof Error ? error.message : String(error)
  console.error(`relata: ${line.replaceAll(/\s*\n\s*/g, ' ')}`)
  process.exitCode = error instanceof RelataError ? errorCodes[error.code].exit : 1
}

try {
  await createProgram().parseAsync(process.argv)
} catch (error) {
  fail(error)
}
