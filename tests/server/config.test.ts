import path from 'node:path'
import { expect, test } from 'vitest'
import { isLoopback, loadConfig, type Environment } from '../../server/config.ts'

test('nothing set gives the defaults', () => {
  expect(loadConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataDirectory: path.resolve('.relata'),
    dataset: 'shipped',
    readOnly: false,
    deadlineMs: 10_000,
    sandbox: false,
    logLevel: 'info',
  })
})

test('empty is as good as unset', () => {
  expect(loadConfig({ PORT: '', HOST: ' ', NEO4J_URI: '', RELATA_LOG: '' })).toEqual(loadConfig({}))
})

test('everything can be set', () => {
  const config = loadConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    RELATA_DATA_DIR: '/var/lib/relata',
    RELATA_DATASET: '/data/mine',
    NEO4J_URI: 'neo4j+s://graph.example:7687',
    NEO4J_USER: 'reader',
    NEO4J_PASSWORD: ' with blanks ',
    NEO4J_DATABASE: 'sahel',
    RELATA_READ_ONLY: 'true',
    RELATA_DEADLINE_MS: '2500',
    RELATA_SANDBOX: 'true',
    RELATA_LOG: 'debug',
  })
  expect(config).toEqual({
    port: 0,
    host: '0.0.0.0',
    dataDirectory: '/var/lib/relata',
    dataset: { folder: '/data/mine' },
    neo4j: { uri: 'neo4j+s://graph.example:7687', user: 'reader', password: ' with blanks ', database: 'sahel' },
    readOnly: true,
    deadlineMs: 2_500,
    sandbox: true,
    logLevel: 'debug',
  })
})

test('an empty start is asked for by a word', () => {
  expect(loadConfig({ RELATA_DATASET: 'none' }).dataset).toBe('none')
})

test('without NEO4J_URI the rest of its variables mean nothing', () => {
  expect(loadConfig({ NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: '///' })).toEqual(loadConfig({}))
})

const messageOf = (environment: Environment): string => {
  try {
    loadConfig(environment)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'CONFIG_INVALID') return error.message
    throw error
  }
  return 'nothing is wrong with it'
}

test.each<[Environment, string]>([
  [{ PORT: 'http' }, 'PORT is "http"; allowed is a whole number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536"; allowed is a whole number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT is "-1"; allowed is a whole number from 0 to 65535.'],
  [{ PORT: '4e3' }, 'PORT is "4e3"; allowed is a whole number from 0 to 65535.'],
  [{ HOST: 'not a host' }, 'HOST is "not a host"; allowed is the name or address of an interface, such as 127.0.0.1.'],
  [
    { HOST: '0.0.0.0' },
    'HOST is "0.0.0.0"; allowed is a loopback address such as 127.0.0.1, or any other with RELATA_READ_ONLY=true.',
  ],
  [{ HOST: '0.0.0.0', RELATA_READ_ONLY: 'yes' }, 'RELATA_READ_ONLY is "yes"; allowed is true or false.'],
  [{ RELATA_SANDBOX: '1' }, 'RELATA_SANDBOX is "1"; allowed is true or false.'],
  [{ RELATA_DEADLINE_MS: '10' }, 'RELATA_DEADLINE_MS is "10"; allowed is a whole number from 100 to 600000.'],
  [{ RELATA_DEADLINE_MS: 'soon' }, 'RELATA_DEADLINE_MS is "soon"; allowed is a whole number from 100 to 600000.'],
  [
    { RELATA_LOG: 'verbose' },
    'RELATA_LOG is "verbose"; allowed is one of silent, fatal, error, warn, info, debug, trace.',
  ],
  [
    { NEO4J_URI: 'http://localhost:7474' },
    'NEO4J_URI is "http://localhost:7474"; allowed is an address such as bolt://localhost:7687 or neo4j+s://host, without user and password.',
  ],
  [{ NEO4J_URI: 'bolt://localhost:7687' }, 'NEO4J_PASSWORD is not set; with NEO4J_URI it is needed.'],
  [
    { NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: 'x', NEO4J_DATABASE: '-' },
    'NEO4J_DATABASE is "-"; allowed is the name of a database, such as neo4j.',
  ],
])('%j is refused with one line', (environment, message) => {
  expect(messageOf(environment)).toBe(message)
})

test.each([
  'bolt://neo4j:hunter2@localhost:7687',
  'http://neo4j:hunter2@localhost',
  'bolt://a:hunter2/@@x',
  'bolt://neo4j:hunter2@',
])('no password is shown: %s', (uri) => {
  const message = messageOf({ NEO4J_URI: uri, NEO4J_PASSWORD: 'swordfish' })
  expect(message).toContain('NEO4J_URI is ')
  expect(message).not.toMatch(/hunter2|swordfish/)
})

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['localhost', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['127.0.0.1.example', false],
  ['localhost.example', false],
  ['10.0.0.1', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
