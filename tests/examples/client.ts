/** A typed client of the API in thirty lines: which missions a country hosts, and who runs them. */

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

/** @param api such as `http://127.0.0.1:4000/graphql` */
async function ask<Data>(api: string, query: string, variables: object): Promise<Data> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(api, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
  const { data, errors = [] } = (await response.json()) as Answer<Data>
  if (errors[0]) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`)
  if (!data) throw new Error(`The API answered ${response.status} without data`)
  return data
}

interface Mission {
  readonly name: string
  readonly conductedBy: readonly { readonly name: string }[]
}

const missionsQuery = `query Missions($country: ID!, $language: Language!) {
  entity(id: $country) { ... on Country { hosts { name(language: $language) conductedBy { name(language: $language) } } } }
}`

export async function missionsIn(api: string, country: string, language: 'EN' | 'FR'): Promise<readonly Mission[]> {
  type Data = { readonly entity: { readonly hosts?: readonly Mission[] } | null }
  return (await ask<Data>(api, missionsQuery, { country, language })).entity?.hosts ?? []
}
