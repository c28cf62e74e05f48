// A line between browser and server that can be cut or fall silent: what routers, tunnels and closed lids do.

import { connect, createServer } from 'node:net'

import { address } from './server.js'

export class Line {
  #sockets = new Set()
  #state = 'whole'
  #server

  /** A whole line; `url` is where the browser finds the server. */
  static async laid() {
    const line = new Line()
    const { hostname, port } = new URL(address)
    line.#server = createServer((near) => {
      if (line.#state !== 'whole') {
        near.destroy()
        return
      }
      const far = connect(Number(port), hostname)
      for (const [from, to] of [[near, far], [far, near]]) {
        line.#sockets.add(from)
        from.on('data', (bytes) => {
          if (line.#state !== 'silent') to.write(bytes)
        })
        from.on('error', () => undefined)
        from.on('close', () => {
          line.#sockets.delete(from)
          to.destroy()
        })
      }
    })
    await new Promise((resolve) => line.#server.listen(0, '127.0.0.1', resolve))
    line.url = `http://127.0.0.1:${line.#server.address().port}`
    return line
  }

  /** Every connection ends, none is taken. */
  cut() {
    this.#state = 'cut'
    for (const socket of this.#sockets) socket.destroy()
  }

  /** Nothing goes through any more, and nobody is told. */
  fallSilent() {
    this.#state = 'silent'
  }

  /** As new. What was connected while the line was silent is dead. */
  mend() {
    for (const socket of this.#sockets) socket.destroy()
    this.#state = 'whole'
  }

  async remove() {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
