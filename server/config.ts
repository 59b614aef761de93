/** The environment: read, checked and made a configuration here and nowhere else. */
import path from 'node:path'
import { RelataError } from '../model/errors.ts'

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

export interface Config {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Folder of the embedded store. */
  readonly dataDirectory: string
  /** What an empty store is filled with: the package that Relata ships, another folder's, or nothing. */
  readonly dataset: DatasetChoice
  /** Where the graph lives, if not in the embedded store. */
  readonly neo4j?: Neo4jConfig
  readonly readOnly: boolean
  /** Longest time for one request, in milliseconds. */
  readonly deadlineMs: number
  readonly sandbox: boolean
  readonly logLevel: LogLevel
}

export type DatasetChoice = 'shipped' | 'none' | { readonly folder: string }

export interface Neo4jConfig {
  readonly uri: string
  readonly user: string
  readonly password: string
  /** The server's own choice where absent. */
  readonly database?: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** The configuration; `CONFIG_INVALID` names the variable, its value and what is allowed. Empty means unset. */
export function loadConfig(environment: Environment = process.env): Config {
  const read = reader(environment)
  const host = read('HOST', '127.0.0.1', parseHost)
  const readOnly = read('RELATA_READ_ONLY', false, parseBoolean)
  if (!isLoopback(host) && !readOnly) {
    invalid('HOST', host, 'a loopback address such as 127.0.0.1, or any other with RELATA_READ_ONLY=true')
  }
  const neo4j = readNeo4j(read, environment['NEO4J_PASSWORD'] ?? '')
  return {
    port: read('PORT', 4000, wholeNumber(0, 65_535)),
    host,
    dataDirectory: read('RELATA_DATA_DIR', path.resolve('.relata'), (text) => path.resolve(text)),
    dataset: read<DatasetChoice>('RELATA_DATASET', 'shipped', parseDataset),
    ...(neo4j && { neo4j }),
    readOnly,
    deadlineMs: read('RELATA_DEADLINE_MS', 10_000, wholeNumber(100, 600_000)),
    sandbox: read('RELATA_SANDBOX', false, parseBoolean),
    logLevel: read('RELATA_LOG', 'info', parseLogLevel),
  }
}

/** `127.0.0.1`, `::1`, `localhost`: reachable from this machine alone. */
export const isLoopback = (host: string): boolean =>
  /^127(\.\d{1,3}){3}$/.test(host) || ['localhost', '::1', '[::1]'].includes(host.toLowerCase())

/** A value, or why the text is none: what is allowed instead. */
type Parse<Value> = (text: string) => Value | Refusal

class Refusal {
  readonly allowed: string

  constructor(allowed: string) {
    this.allowed = allowed
  }
}

type Read = <Value>(name: string, absent: Value, parse: Parse<Value>) => Value

const reader =
  (environment: Environment): Read =>
  (name, absent, parse) => {
    const text = environment[name]?.trim() ?? ''
    if (text === '') return absent
    const value = parse(text)
    return value instanceof Refusal ? invalid(name, text, value.allowed) : value
  }

/** A password within an address is not shown. */
function invalid(name: string, text: string, allowed: string): never {
  const shown = JSON.stringify(text.replace(/\/\/.*@/, '//…@'))
  throw new RelataError('CONFIG_INVALID', `${name} is ${shown}; allowed is ${allowed}.`)
}

function readNeo4j(read: Read, password: string): Neo4jConfig | undefined {
  const uri = read<string | undefined>('NEO4J_URI', undefined, parseNeo4jUri)
  if (uri === undefined) return undefined
  if (password === '') {
    throw new RelataError('CONFIG_INVALID', 'NEO4J_PASSWORD is not set; with NEO4J_URI it is needed.')
  }
  const database = read<string | undefined>('NEO4J_DATABASE', undefined, parseDatabase)
  const user = read('NEO4J_USER', 'neo4j', (text) => text)
  return { uri, user, password, ...(database === undefined ? {} : { database }) }
}

const wholeNumber =
  (least: number, most: number): Parse<number> =>
  (text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    return new Refusal(`a whole number from ${least} to ${most}`)
  }

const parseBoolean: Parse<boolean> = (text) =>
  text === 'true' || text === 'false' ? text === 'true' : new Refusal('true or false')

const parseHost: Parse<string> = (text) =>
  /^[a-z0-9.:[\]-]+$/i.test(text) ? text : new Refusal('the name or address of an interface, such as 127.0.0.1')

const parseDataset: Parse<DatasetChoice> = (text) => (text === 'none' ? 'none' : { folder: path.resolve(text) })

const parseLogLevel: Parse<LogLevel> = (text) =>
  logLevels.find((level) => level === text) ?? new Refusal(`one of ${logLevels.join(', ')}`)

const parseDatabase: Parse<string> = (text) =>
  /^[a-z][a-z0-9.-]{2,62}$/i.test(text) ? text : new Refusal('the name of a database, such as neo4j')

/** Credentials have variables of their own, so that no log or message can show them with the address. */
function parseNeo4jUri(text: string): string | Refusal {
  const allowed = new Refusal('an address such as bolt://localhost:7687 or neo4j+s://host, without user and password')
  if (!URL.canParse(text)) return allowed
  const { protocol, hostname, username, password } = new URL(text)
  const known = /^(bolt|neo4j)(\+s|\+ssc)?:$/.test(protocol)
  return known && hostname !== '' && username === '' && password === '' ? text : allowed
}
