// urql with the exchanges its manual recommends, as our console uses it.

import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'

import { cacheExchange, Client, fetchExchange, gql, subscriptionExchange } from '@urql/core'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

import { alertEvents, assertZoneExit, bindPhone, httpUrl, leaveDistrict, signIn, within, wsUrl } from '../client/api.js'
import { cursor } from '../client/stream.js'

let urql
let socket
let token
before(async () => {
  token = await signIn('prosecutor')
  const authorization = `Bearer ${token}`
  socket = createClient({ url: wsUrl, webSocketImpl: WebSocket, connectionParams: { authorization } })
  urql = new Client({
    url: httpUrl,
    fetchOptions: { headers: { authorization } },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  })
})
after(() => socket.dispose())

test('a query is answered, by POST and by GET', async () => {
  const query = gql`query ($first: Int) { people(first: $first) { edges { node { id name } } } }`
  for (const preferGetMethod of [false, 'force']) {
    const context = { preferGetMethod, requestPolicy: 'network-only' }
    const { data, error } = await urql.query(query, { first: 3 }, context).toPromise()
    assert.equal(error, undefined)
    assert.equal(data.people.edges.length, 3)
  }
})

test('an error of a mutation has its code', async () => {
  const mutation = gql`mutation ($id: ID!) { acknowledgeAlert(input: { alertId: $id }) { alert { id state } } }`
  const { error } = await urql.mutation(mutation, { id: 'alert_0192f000000070008000000000000000' }).toPromise()
  assert.equal(error.graphQLErrors[0].extensions.code, 'NOT_FOUND')
})

test('a subscription brings an alert', async () => {
  const phone = await bindPhone(80)
  const after = await cursor(token, [81, 82, 83, 84])
  let subscription
  const first = new Promise((resolve) => {
    const variables = { filter: { personIds: [phone.personId], kinds: ['ZONE_EXIT'] }, after }
    subscription = urql.subscription(gql(alertEvents), variables).subscribe(resolve)
  })
  await leaveDistrict(phone)
  const { data, error } = await within(10_000, 'the alert', first)
  assert.equal(error, undefined)
  assertZoneExit(data.alertEvents, phone.personId)
  subscription.unsubscribe()
})
