/** Relata's schema, resolvers and embedded store behind Apollo Server as it comes: apollo.ts <folder of the store>. */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSchemaModule, contextModule, openStoreModule, wholeGraphModule } from './built.ts'
import { ready } from './ready.ts'

const { openEmbeddedStore } = await openStoreModule()
const { buildSchema } = await buildSchemaModule()
const { createRequestContext } = await contextModule()
const { createWholeGraph } = await wholeGraphModule()

const [directory = ''] = process.argv.slice(2)
const store = await openEmbeddedStore({ directory })
const wholeGraph = createWholeGraph(store)
const server = new ApolloServer({ schema: buildSchema(), nodeEnv: 'production' })
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () =>
    createRequestContext({
      requestId: '',
      store,
      wholeGraph,
      signal: new AbortController().signal,
      allowance: { spend: () => true },
    }),
})
ready({ url })
