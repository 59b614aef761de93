/** Opens GraphiQL on the API of the server that the page came from, with the worked queries to begin with. */
const { React, ReactDOM, GraphiQL } = globalThis

const examples = await fetch('/graphql/sandbox/examples.json').then((answer) => answer.json())
const fetcher = GraphiQL.createFetcher({ url: '/graphql' })
const root = ReactDOM.createRoot(document.querySelector('#graphiql'))
root.render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: 'variables',
  }),
)
