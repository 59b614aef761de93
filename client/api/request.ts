/** Sends GraphQL operations to the server and turns what can go wrong into errors that say what to do. */

/** An operation as text, with the shapes of its answer and variables. */
export interface Operation<Result, Variables> {
  readonly text: string
  /** Never set; carries the types. */
  readonly shape?: { readonly result: Result; readonly variables: Variables }
}

/** Binds an operation's text to its generated types. */
export const operation = <Result, Variables>(text: string): Operation<Result, Variables> => ({ text })

/** Why no answer came: the server's code, or OFFLINE where it could not be reached at all. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

let answered = 0
/** How many questions the server has answered, refusals among them, since the page was opened. */
export const answersSoFar = (): number => answered

interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** The answer's data. Throws {@link RequestError}; an aborted request throws the signal's reason. */
export async function request<Result, Variables>(
  { text }: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: text, variables }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    signal?.throwIfAborted()
    throw new RequestError('OFFLINE', error instanceof Error ? error.message : String(error))
  })
  const answer = await parse<Result>(response)
  const first = answer.errors?.[0]
  if (first?.extensions?.code !== 'STORE_UNAVAILABLE') answered += 1
  if (first) throw new RequestError(first.extensions?.code ?? 'INTERNAL', first.message)
  if (!answer.data) throw new RequestError('INTERNAL', `HTTP ${response.status}`)
  return answer.data
}

async function parse<Result>(response: Response): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>
  } catch {
    throw new RequestError(response.status >= 500 ? 'STORE_UNAVAILABLE' : 'INTERNAL', `HTTP ${response.status}`)
  }
}
