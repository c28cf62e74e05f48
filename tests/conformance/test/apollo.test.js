// Apollo Client with the links its manual recommends.

import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'

import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { GraphQLWsLink } from '@apollo/client/link/subscriptions'
import { OperationTypeNode } from 'graphql'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'

import { alertEvents, assertZoneExit, bindPhone, httpUrl, leaveDistrict, signIn, within, wsUrl } from '../client/api.js'
import { cursor } from '../client/stream.js'

let apollo
let socket
let token
before(async () => {
  token = await signIn('prosecutor')
  const authorization = `Bearer ${token}`
  socket = createClient({ url: wsUrl, webSocketImpl: WebSocket, connectionParams: { authorization } })
  apollo = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes: { Viewer: ['Officer', 'Person'] } }),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      new HttpLink({ uri: httpUrl, headers: { authorization } }),
    ),
  })
})
after(async () => {
  apollo.stop()
  await socket.dispose()
})

test('a query fills the normalised cache', async () => {
  const query = gql`{ people(first: 3) { edges { cursor node { id name agency { id name } } } pageInfo { hasNextPage endCursor } } }`
  const { data } = await apollo.query({ query })
  assert.equal(data.people.edges.length, 3)
  const cached = apollo.cache.extract()
  for (const { node } of data.people.edges) assert.equal(cached[`Person:${node.id}`].name, node.name)
})

test('an error of a mutation has its code', async () => {
  const mutation = gql`mutation ($id: ID!) { acknowledgeAlert(input: { alertId: $id }) { alert { id state } } }`
  const variables = { id: 'alert_0192f000000070008000000000000000' }
  const error = await apollo.mutate({ mutation, variables }).then(assert.fail, (error) => error)
  assert.ok(CombinedGraphQLErrors.is(error), String(error))
  assert.equal(error.errors[0].extensions.code, 'NOT_FOUND')
})

test('a subscription brings an alert', async () => {
  const phone = await bindPhone(70)
  const filter = { personIds: [phone.personId], kinds: ['ZONE_EXIT'] }
  const variables = { filter, after: await cursor(token, [71, 72, 73, 74]) }
  let subscription
  const first = new Promise((resolve, reject) => {
    subscription = apollo.subscribe({ query: gql(alertEvents), variables }).subscribe({ next: resolve, error: reject })
  })
  await leaveDistrict(phone)
  const { data, error } = await within(10_000, 'the alert', first)
  assert.equal(error, undefined)
  assertZoneExit(data.alertEvents, phone.personId)
  subscription.unsubscribe()
})
