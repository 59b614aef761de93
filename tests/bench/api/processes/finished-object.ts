/** The least a server can do: an object that is there already, as JSON. finished-object.ts <file of the object> */
import { readFileSync } from 'node:fs'
import { serve } from './ready.ts'

const [file = ''] = process.argv.slice(2)
const finished: unknown = JSON.parse(readFileSync(file, 'utf8'))

await serve((request, response) => {
  request.resume().once('end', () => {
    const text = JSON.stringify(finished)
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text)
  })
})
