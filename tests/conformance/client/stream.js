// Where a stream stands: a subscription gives no answer until its first event, so that nobody can tell when it has begun.

import assert from 'node:assert/strict'

import { raiseAlert } from './api.js'
import { Socket } from './socket.js'

/**
 * A cursor from which a subscription misses nothing that comes after. `bystanders` (numbers of phones that no test uses
 * otherwise) raise alerts until one who listens has seen one.
 */
export async function cursor(token, bystanders) {
  const socket = await Socket.open()
  await socket.initialise(token)
  socket.send({ id: 'cursor', type: 'subscribe', payload: { query: 'subscription { alertEvents { cursor } }' } })
  const first = socket.next(60_000)
  for (const number of bystanders) {
    await raiseAlert(number)
    const seen = await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 2_000))])
    if (!seen) continue
    assert.equal(seen.type, 'next', JSON.stringify(seen))
    socket.close()
    return seen.payload.data.alertEvents.cursor
  }
  throw new Error('every bystander raised an alert, and who listens saw none')
}
