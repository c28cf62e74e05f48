// A bare WebSocket that speaks the protocol word by word, for what no well-behaved client does.

import WebSocket from 'ws'

import { within, wsUrl } from './api.js'

/** An open socket with the messages and the end it has seen. */
export class Socket {
  #socket
  #messages = []
  #waiting = []

  /** Settles with `{ code, reason }` when the server closes. */
  closed

  static async open(protocol = 'graphql-transport-ws', options = {}) {
    const socket = new Socket()
    await socket.#connect(protocol, options)
    return socket
  }

  #connect(protocol, options) {
    this.#socket = new WebSocket(wsUrl, protocol, options)
    this.#socket.on('message', (text) => {
      const message = JSON.parse(text.toString())
      const waiting = this.#waiting.shift()
      if (waiting) waiting(message)
      else this.#messages.push(message)
    })
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    })
    return new Promise((resolve, reject) => {
      this.#socket.on('open', resolve)
      this.#socket.on('error', reject)
    })
  }

  /** Sends a message, or a text as it is. */
  send(message) {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  }

  /** The next message that is not the server's ping. */
  async next(milliseconds = 5_000) {
    for (;;) {
      const message =
        this.#messages.shift() ??
        (await within(milliseconds, 'a message', new Promise((resolve) => this.#waiting.push(resolve))))
      if (message.type !== 'ping') return message
    }
  }

  /** Messages that have come and nobody asked for. */
  get unread() {
    return this.#messages.filter((message) => message.type !== 'ping')
  }

  /** Says who is calling and waits for the answer. */
  async initialise(token) {
    this.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })
    return this.next()
  }

  /** Ends in good order. */
  close() {
    this.#socket.close(1000)
  }
}
