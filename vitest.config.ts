/** Where the tests are and which of them need more than Node. */
import { defineConfig } from 'vitest/config'

/** They start servers and browsers, which take their time where much else is running. */
const inBrowser = ['tests/e2e/**/*.test.ts']

/** They share one Neo4j, whose Community edition has one database: one file at a time. */
const onNeo4j = [
  'tests/contract/**/*.test.ts',
  'tests/server/queries/**/*.test.ts',
  'tests/server/store/neo4j/**/*.test.ts',
  'tests/e2e/on-neo4j/**/*.test.ts',
]

export default defineConfig({
  // Vite would take graphql's ES modules beside the CommonJS ones that Apollo takes, and graphql refuses two of itself.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...onNeo4j, ...inBrowser],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          exclude: onNeo4j,
          testTimeout: 90_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: onNeo4j,
          globalSetup: 'tests/neo4j/global-setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
