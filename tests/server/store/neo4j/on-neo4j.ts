/** What the tests of the Neo4j store share: the server, stores on it that are closed afterwards, and what lies in between. */
import { once } from 'node:events'
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, inject } from 'vitest'
import type { GraphQuestions } from '../../../../server/store/graph-questions.ts'
import type { GraphStore } from '../../../../server/store/graph-store.ts'
import { openNeo4jStore } from '../../../../server/store/neo4j/open-neo4j-store.ts'
import type { Neo4jAccess } from '../../../neo4j/access.ts'

export const neo4j = inject('neo4j')

/** The server, for tests that are skipped where there is none. */
export function server(): Neo4jAccess {
  if (neo4j === null) throw new Error('There is no Neo4j')
  return neo4j
}

const opened: { close(): Promise<unknown> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((thing) => thing.close()))
})

/** Closed at the end of the test. */
export function closing<Thing extends { close(): Promise<unknown> }>(thing: Thing): Thing {
  opened.push(thing)
  return thing
}

export const openStore = (changes: Partial<Parameters<typeof openNeo4jStore>[0]> = {}): GraphStore & GraphQuestions =>
  closing(openNeo4jStore({ ...server(), timeoutMs: 10_000, ...changes }))

/** A port in front of the server that can be shut and opened again, as if the server went and came. */
export class Gate {
  readonly port: number
  readonly #target: number
  readonly #sockets = new Set<Socket>()
  #listening: Server | undefined

  constructor(port: number, target: number) {
    this.port = port
    this.#target = target
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`
  }

  async open(): Promise<void> {
    this.#listening = createServer((socket) => this.#join(socket)).listen(this.port, '127.0.0.1')
    await once(this.#listening, 'listening')
  }

  close(): Promise<void> {
    const listening = this.#listening
    this.#listening = undefined
    for (const socket of this.#sockets) socket.destroy()
    if (listening === undefined) return Promise.resolve()
    return new Promise((resolve) => listening.close(() => resolve()))
  }

  #join(socket: Socket): void {
    const onward = connectTo(this.#target, '127.0.0.1')
    for (const end of [socket, onward]) {
      this.#sockets.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => {
        this.#sockets.delete(end)
        socket.destroy()
        onward.destroy()
      })
    }
    socket.pipe(onward).pipe(socket)
  }
}
