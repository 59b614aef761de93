/**
 * The generated graph through @neo4j/graphql: neo4j-graphql.js <uri> <user> <password>. Plain JavaScript, since what it
 * imports is installed for the benchmark alone. Says its address and the query for a node with its relationships.
 */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

const types = ['MEMBER_OF', 'PART_OF', 'SUPPORTS', 'TRAINS', 'HOSTS', 'SIGNATORY_OF', 'LOCATED_IN', 'COOPERATES_WITH']
const field = (type) => type.toLowerCase()
const typeDefs = `
  type Entity @node {
    id: ID!
    kind: String!
    nameEn: String!
    degree: Int!
    ${types.map((type) => `${field(type)}: [Entity!]! @relationship(type: "${type}", direction: OUT, queryDirection: UNDIRECTED, properties: "Fact")`).join('\n')}
  }
  type Fact @relationshipProperties {
    id: ID!
    type: String!
    basis: String!
    confidence: String!
    start: String
    end: String
    source: String!
    target: String!
  }`
const query = `query Star($id: ID!) {
  entities(where: { id: { eq: $id } }) {
    id kind nameEn degree
    ${types.map((type) => `${field(type)}Connection { edges { properties { id type basis confidence start end source target } node { id kind nameEn } } }`).join('\n')}
  }
}`

const [uri, user, password] = process.argv.slice(2)
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const server = new ApolloServer({ schema, nodeEnv: 'production' })
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { defaultAccessMode: 'READ' } }),
})
console.log(JSON.stringify({ url, query }))
process.stdin.resume().once('end', () => process.exit())
