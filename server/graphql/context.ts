/** What every resolver may use while one request is answered. */
export interface RequestContext {
  readonly requestId: string
}
