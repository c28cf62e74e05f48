// The client of the graphql-sse package, in distinct connections mode, for networks that break WebSocket.

import assert from 'node:assert/strict'
import test, { before } from 'node:test'

import { createClient } from 'graphql-sse'

import { alertEvents, assertZoneExit, bindPhone, leaveDistrict, raiseAlert, signIn, streamUrl, within } from '../client/api.js'
import { cursor } from '../client/stream.js'

let token
before(async () => {
  token = await signIn('prosecutor')
})

/** A client that ends with the test `t`. */
function connect(t, authorization = `Bearer ${token}`) {
  const client = createClient({ url: streamUrl, headers: { authorization }, retryAttempts: 0 })
  t.after(() => client.dispose())
  return client
}

test('an alert arrives, and the stream can be left and resumed', async (t) => {
  const phone = await bindPhone(60)
  const client = connect(t)
  const after = await cursor(token, [62, 63, 64, 65])
  const filter = { personIds: [phone.personId], kinds: ['ZONE_EXIT'] }
  const alerts = client.iterate({ query: alertEvents, variables: { filter, after } })
  const first = alerts.next()
  await leaveDistrict(phone)
  const { value } = await within(10_000, 'the alert', first)
  assert.equal(value.errors, undefined, JSON.stringify(value.errors))
  assertZoneExit(value.data.alertEvents, phone.personId)
  await alerts.return()

  const other = await raiseAlert(61)
  const later = client.iterate({
    query: alertEvents,
    variables: { filter: { personIds: [other], kinds: ['ZONE_EXIT'] }, after: value.data.alertEvents.cursor },
  })
  const missed = await within(10_000, 'the alert that came meanwhile', later.next())
  assertZoneExit(missed.value.data.alertEvents, other)
  await later.return()
})

test('a query is answered and completed', async (t) => {
  const client = connect(t)
  const results = []
  for await (const result of client.iterate({ query: '{ viewer { ... on Officer { username } } }' })) results.push(result)
  assert.deepEqual(results, [{ data: { viewer: { username: 'prosecutor' } } }])
})

test('an invalid operation comes as errors', async (t) => {
  const client = connect(t)
  const outcome = within(5_000, 'the errors', client.iterate({ query: 'subscription { nothingOfTheKind }' }).next())
  // By the protocol either a response that is no stream, or a stream with the errors in it.
  await outcome.then(
    ({ value }) => assert.ok(value.errors.length > 0),
    (error) => assert.ok(error.response ?? error.errors ?? Array.isArray(error), String(error)),
  )
})

test('a wrong token gets no stream', async (t) => {
  const client = connect(t, 'Bearer nonsense')
  const outcome = within(5_000, 'the refusal', client.iterate({ query: alertEvents }).next())
  await outcome.then(
    ({ value }) => assert.equal(value.errors[0].extensions.code, 'UNAUTHENTICATED'),
    (error) => assert.equal(error.response?.status, 401, String(error)),
  )
})
