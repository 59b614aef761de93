/**
 * A long address packed into one parameter of its fragment, `z`: the others, deflated (RFC 1951), in base64url. A page
 * loads this when it first meets one.
 */
import { isPackable, joined, nameOf, packed, parametersOf, type ViewAddress } from './address-text.ts'
import { fromBase64url, toBase64url } from './base64url.ts'

/** The most that is unpacked, in bytes: many times what a view needs, and nothing to a browser. */
const mostUnpacked = 1_000_000
/** Bytes that are unpacked at a time; deflate makes at most 1,032 of one. */
const slice = 256

/** Changes whenever somebody looks around, so it stays beside what is packed. */
const camera = 'c'

/** The same view in fewer characters; an address that is short, or no shorter when packed, stays as it is. */
export async function packAddress(address: ViewAddress): Promise<ViewAddress> {
  if (!isPackable(address)) return address
  const parameters = parametersOf(address.hash)
  const rest = parameters.filter((each) => nameOf(each) !== camera)
  const text = await deflate(rest.join('&'))
  const hash = joined('#', [`${packed}=${text}`, ...parameters.filter((each) => nameOf(each) === camera)])
  return hash.length < address.hash.length ? { search: address.search, hash } : address
}

/**
 * The address as it was before it was packed. Where it was cut, what can be read of it; where it is damaged or would be
 * beyond all measure, nothing of it: either way `z` stays in it, which `decodeView` reports.
 */
export async function unpackAddress(address: ViewAddress): Promise<ViewAddress> {
  const parameters = parametersOf(address.hash)
  const parameter = parameters.find((each) => nameOf(each) === packed)
  if (parameter === undefined) return address
  const { text, whole } = await inflate(parameter.slice(packed.length + 1))
  const others = parameters.filter((each) => each !== parameter)
  return {
    search: address.search,
    hash: joined('#', [...parametersOf(text), ...others, ...(whole ? [] : [packed])]),
  }
}

async function deflate(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return toBase64url(new Uint8Array(await new Response(stream).arrayBuffer()))
}

interface Inflated {
  readonly text: string
  readonly whole: boolean
}

async function inflate(text: string): Promise<Inflated> {
  const bytes = text.length > mostUnpacked ? undefined : fromBase64url(text)
  if (!bytes) return { text: '', whole: false }
  const stream = new DecompressionStream('deflate-raw')
  const reader = stream.readable.getReader()
  const decoder = new TextDecoder()
  let size = 0
  let found = ''
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return true
      size += value.length
      if (size > mostUnpacked) return false
      found += decoder.decode(value, { stream: true })
    }
  })().catch(() => false)
  await feed(stream.writable.getWriter(), bytes, reading)
  const whole = await reading
  reader.cancel().catch(() => undefined)
  return { text: size > mostUnpacked ? '' : found, whole }
}

/** Writes slice by slice until all is written or the reader has stopped, so that neither a cut nor a bomb runs ahead of it. */
async function feed(
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  bytes: Uint8Array<ArrayBuffer>,
  reading: Promise<boolean>,
): Promise<void> {
  const stopped = reading.then(() => 'stopped' as const)
  writer.closed.catch(() => undefined)
  for (let at = 0; at < bytes.length; at += slice) {
    const written = writer.write(bytes.subarray(at, at + slice)).catch(() => undefined)
    if ((await Promise.race([written, stopped])) === 'stopped') return
  }
  // What was unpacked so far is read before the end is, or an end that is missing would take it away.
  await new Promise((resolve) => setTimeout(resolve))
  writer.close().catch(() => undefined)
}
