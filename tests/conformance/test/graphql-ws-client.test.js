// The client of the graphql-ws package: alerts arrive, and a dropped line costs none of them.

import assert from 'node:assert/strict'
import test, { before } from 'node:test'

import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

import { alertEvents, assertZoneExit, bindPhone, leaveDistrict, raiseAlert, signIn, within, wsUrl } from '../client/api.js'
import { cursor } from '../client/stream.js'

let token
let after
before(async () => {
  token = await signIn('prosecutor')
  after = await cursor(token, [11, 12, 13, 14])
})

/** A client whose line can be cut without a word; it ends with the test `t`. */
function connect(t) {
  let socket
  const client = createClient({
    url: wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  client.on('opened', (opened) => (socket = opened))
  const connected = new Promise((resolve) => client.on('connected', resolve))
  t.after(() => client.dispose())
  return { client, connected, cut: () => socket.terminate() }
}

/** Follows alerts for as long as the line holds; `events` grows meanwhile, `end` says why it ended. */
function follow(connection, variables) {
  const events = []
  const changed = new EventTarget()
  let ended
  const end = new Promise((resolve) => (ended = resolve))
  connection.client.subscribe(
    { query: alertEvents, variables },
    {
      next: (result) => {
        if (result.errors) return ended(result.errors)
        events.push(result.data.alertEvents)
        changed.dispatchEvent(new Event('event'))
      },
      error: (error) => ended(error),
      complete: () => ended(),
    },
  )
  const reached = (done, what) =>
    within(10_000, what, new Promise((resolve, reject) => {
      const look = () => done(events) && resolve(events)
      changed.addEventListener('event', look)
      look()
      end.then((reason) => reject(new Error(`the subscription ended before ${what}: ${JSON.stringify(reason)}`)))
    }))
  return { events, end, reached }
}

test('an alert that a phone causes reaches a subscriber', async (t) => {
  const phone = await bindPhone(10)
  const connection = connect(t)
  const alerts = follow(connection, { filter: { personIds: [phone.personId], kinds: ['ZONE_EXIT'] }, after })
  await leaveDistrict(phone)
  const [event] = await alerts.reached((events) => events.length > 0, 'the alert')
  assertZoneExit(event, phone.personId)
})

test('a subscriber whose line drops again and again misses nothing and gets nothing twice', async (t) => {
  const steady = connect(t)
  const all = follow(steady, { after })
  let connection = connect(t)
  let part = follow(connection, { after })

  // The first alert gives a cursor to go on from.
  const first = await raiseAlert(20)
  await part.reached((events) => events.some((event) => event.alert.person.id === first), 'the first alert')
  const seen = []

  for (let round = 1; round <= 5; round++) {
    connection.cut()
    await part.end
    seen.push(...part.events)
    // One alert while nobody listens, one while the line comes back, one after.
    const people = [await raiseAlert(20 + round)]
    connection = connect(t)
    const meanwhile = raiseAlert(30 + round)
    part = follow(connection, { after: seen.at(-1).cursor })
    people.push(await meanwhile)
    await connection.connected
    people.push(await raiseAlert(40 + round))
    await part.reached(
      (events) => people.every((person) => events.some(({ alert }) => alert.kind === 'ZONE_EXIT' && alert.person.id === person)),
      `the alerts of round ${round}`,
    )
  }
  // Events come in order: with the last one everything before it has come, and whatever should not have.
  const last = await raiseAlert(46)
  const hasLast = (events) => events.some(({ alert }) => alert.person.id === last)
  await part.reached(hasLast, 'the last alert')
  await all.reached(hasLast, 'the last alert at the steady subscriber')
  const untilLast = (events) => events.slice(0, events.findIndex(({ alert }) => alert.person.id === last) + 1)
  seen.push(...untilLast(part.events))
  const facts = (events) => events.map(({ change, alert }) => `${change} ${alert.kind} ${alert.id}`)
  assert.deepEqual(facts(seen), facts(untilLast(all.events)))
  assert.equal(new Set(seen.map((event) => event.cursor)).size, seen.length, 'cursors differ')
  const raised = seen.filter((event) => event.change === 'RAISED').map((event) => event.alert.id)
  assert.equal(new Set(raised).size, raised.length, 'an alert is raised once')
})

test('a cursor that was tampered with is refused', async (t) => {
  const connection = connect(t)
  const alerts = follow(connection, { after: 'bm90IGEgY3Vyc29y' })
  const error = await within(5_000, 'the refusal', alerts.end)
  assert.ok(Array.isArray(error), `expected GraphQL errors, got ${error}`)
  assert.equal(error[0].extensions.code, 'BAD_INPUT')
})
