// The words of graphql-transport-ws and the codes with which a socket is closed, as its protocol document has them.

import assert from 'node:assert/strict'
import test, { before } from 'node:test'

import { alertEvents, signIn, within, wsUrl } from '../client/api.js'
import { Socket } from '../client/socket.js'

let token
before(async () => {
  token = await signIn('prosecutor')
})

async function ready() {
  const socket = await Socket.open()
  assert.equal((await socket.initialise(token)).type, 'connection_ack')
  return socket
}

const closedWith = async (socket, code, milliseconds = 5_000) => {
  const end = await within(milliseconds, `closing with ${code}`, socket.closed)
  assert.equal(end.code, code, `closed with ${end.code} ${end.reason}`)
}

test('a wrong token closes with 4403', async () => {
  for (const authorization of ['Bearer nonsense', `Bearer ${token.slice(0, -6)}AAAAAA`, 'Basic Zm9vOmJhcg==']) {
    const socket = await Socket.open()
    socket.send({ type: 'connection_init', payload: { authorization } })
    await closedWith(socket, 4403)
  }
})

test('no connection_init in time closes with 4408', async () => {
  const socket = await Socket.open()
  await closedWith(socket, 4408, 15_000)
})

test('subscribing before the acknowledgement closes with 4401', async () => {
  const socket = await Socket.open()
  socket.send({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } })
  await closedWith(socket, 4401)
})

test('a second connection_init closes with 4429', async () => {
  const socket = await ready()
  socket.send({ type: 'connection_init' })
  await closedWith(socket, 4429)
})

test('an id that is in use closes with 4409', async () => {
  const socket = await ready()
  socket.send({ id: 'same', type: 'subscribe', payload: { query: alertEvents } })
  socket.send({ id: 'same', type: 'subscribe', payload: { query: alertEvents } })
  await closedWith(socket, 4409)
})

test('an id is free again after complete', async () => {
  const socket = await ready()
  for (let round = 0; round < 3; round++) {
    socket.send({ id: 'again', type: 'subscribe', payload: { query: alertEvents } })
    socket.send({ id: 'again', type: 'complete' })
  }
  socket.send({ id: 'again', type: 'subscribe', payload: { query: '{ __typename }' } })
  assert.deepEqual(await socket.next(), { id: 'again', type: 'next', payload: { data: { __typename: 'Query' } } })
  assert.deepEqual(await socket.next(), { id: 'again', type: 'complete' })
  socket.close()
})

for (const [what, message] of Object.entries({
  'what is not JSON': 'nonsense',
  'a list': '[]',
  'a message without a type': { id: '1' },
  'a message of unknown type': { id: '1', type: 'start', payload: { query: '{ __typename }' } },
  'a subscribe without an id': { type: 'subscribe', payload: { query: '{ __typename }' } },
  'a subscribe with an empty id': { id: '', type: 'subscribe', payload: { query: '{ __typename }' } },
  'a subscribe without a payload': { id: '1', type: 'subscribe' },
  'a subscribe without a query': { id: '1', type: 'subscribe', payload: {} },
  'variables that are no object': { id: '1', type: 'subscribe', payload: { query: '{ __typename }', variables: 'x' } },
  'an unknown type with a very long name': { id: '1', type: 'x'.repeat(500) },
})) {
  test(`${what} closes with 4400`, async () => {
    const socket = await ready()
    socket.send(message)
    await closedWith(socket, 4400)
  })
}

test('a ping gets a pong', async () => {
  const socket = await Socket.open()
  socket.send({ type: 'ping' })
  assert.equal((await socket.next()).type, 'pong')
  socket.close()
})

test('a query is answered with next and complete', async () => {
  const socket = await ready()
  socket.send({ id: 'q', type: 'subscribe', payload: { query: '{ viewer { ... on Officer { username } } }' } })
  assert.deepEqual(await socket.next(), { id: 'q', type: 'next', payload: { data: { viewer: { username: 'prosecutor' } } } })
  assert.deepEqual(await socket.next(), { id: 'q', type: 'complete' })
  socket.close()
})

for (const [what, query] of Object.entries({
  'a syntax error': 'subscription {',
  'an unknown field': 'subscription { nothingOfTheKind }',
  'two root fields in a subscription': 'subscription { alertEvents { cursor } locations { fix { key } } }',
})) {
  test(`${what} is answered with error, and the socket lives`, async () => {
    const socket = await ready()
    socket.send({ id: 'e', type: 'subscribe', payload: { query } })
    const message = await socket.next()
    assert.equal(message.type, 'error', JSON.stringify(message))
    assert.equal(message.id, 'e')
    assert.ok(Array.isArray(message.payload) && message.payload.every((error) => typeof error.message === 'string'))
    socket.send({ id: 'e', type: 'subscribe', payload: { query: '{ __typename }' } })
    assert.equal((await socket.next()).type, 'next')
    socket.close()
  })
}

test("a client's complete is not echoed", async () => {
  const socket = await ready()
  socket.send({ id: 's', type: 'subscribe', payload: { query: alertEvents } })
  socket.send({ id: 's', type: 'complete' })
  socket.send({ id: 'unknown', type: 'complete' })
  socket.send({ type: 'ping' })
  assert.equal((await socket.next()).type, 'pong')
  assert.deepEqual(socket.unread, [])
  socket.close()
})

test('an idle subscription does not hold up another operation of the socket', async () => {
  const socket = await ready()
  for (let id = 0; id < 10; id++) {
    socket.send({ id: `idle-${id}`, type: 'subscribe', payload: { query: alertEvents } })
  }
  socket.send({ id: 'q', type: 'subscribe', payload: { query: '{ __typename }' } })
  // An idle subscription never ends: what waits for one of them waits for ever. An alert may come by itself meanwhile.
  let message
  do message = await socket.next()
  while (message.id !== 'q')
  assert.equal(message.type, 'next', JSON.stringify(message))
  socket.close()
})

test('only graphql-transport-ws is spoken', async () => {
  await assert.rejects(Socket.open('graphql-ws'), `${wsUrl} accepted the protocol graphql-ws`)
  const socket = await Socket.open(['graphql-ws', 'graphql-transport-ws'])
  assert.equal((await socket.initialise(token)).type, 'connection_ack')
  socket.close()
})

test('a page of another origin cannot open a socket', async () => {
  await assert.rejects(Socket.open('graphql-transport-ws', { origin: 'https://elsewhere.example' }))
})
