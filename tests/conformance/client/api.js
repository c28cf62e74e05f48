// The server under test, and the few calls that every suite needs. Clients under test are not used here.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'

const address = process.env.YUNJIAN_URL
if (!address) {
  throw new Error('YUNJIAN_URL is not set: `cargo xtask test --only conformance` starts a server and sets it')
}

/** Where GraphQL is answered over HTTP. */
export const httpUrl = `${address}/graphql`
/** Where GraphQL is spoken over WebSocket. */
export const wsUrl = `${address.replace(/^http/, 'ws')}/graphql`
/** Where results come as server-sent events. */
export const streamUrl = `${address}/graphql/stream`

/** One operation by HTTP; answers the whole result. */
export async function execute(query, variables, token) {
  const response = await fetch(httpUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'en-US',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  return response.json()
}

/** The data of an operation that must succeed. */
export async function data(query, variables, token) {
  const result = await execute(query, variables, token)
  assert.equal(result.errors, undefined, JSON.stringify(result.errors))
  return result.data
}

/** An access token of one of the demo's officers. */
export async function signIn(username) {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const { login } = await data(query, { input: { username, password: 'demo-only' } })
  return login.accessToken
}

/** Binds a phone by one of the demo's codes (a number from 1 to 99): its token and whose it is. */
export async function bindPhone(number) {
  const code = `DEMO-${String(number).padStart(4, '0')}`
  const query = `mutation ($input: BindDeviceInput!) {
    bindDevice(input: $input) { accessToken viewer { ... on Person { id } } }
  }`
  const { bindDevice } = await data(query, { input: { code, platform: 'conformance' } })
  return { token: bindDevice.accessToken, personId: bindDevice.viewer.id }
}

/**
 * Lets the person walk through Beijing for the last ten minutes, six hundred kilometres out of the home district: good
 * satellite fixes, one each half minute, none like another. Answers when the server has accepted them all.
 */
export async function leaveDistrict({ token }) {
  const now = Date.now()
  const fixes = Array.from({ length: 20 }, (_, index) => ({
    key: randomUUID(),
    takenAt: new Date(now - (20 - index) * 30_000).toISOString(),
    latitude: 39.9 + index * 0.0003 + Math.random() * 0.00005,
    longitude: 116.4 + index * 0.0002 + Math.random() * 0.00005,
    datum: 'WGS84',
    accuracy: 8 + Math.random() * 4,
    speed: 1.2,
    source: 'GNSS',
  }))
  const query = `mutation ($input: SubmitFixesInput!) {
    submitFixes(input: $input) { accepted duplicates rejected { index code } }
  }`
  const { submitFixes } = await data(query, { input: { fixes } }, token)
  assert.deepEqual(submitFixes, { accepted: fixes.length, duplicates: 0, rejected: [] })
}

/** Binds a phone, lets its person leave the district, and answers the person's id. */
export async function raiseAlert(number) {
  const phone = await bindPhone(number)
  await leaveDistrict(phone)
  return phone.personId
}

/** The alerts of one person, as every client subscribes to them here. */
export const alertEvents = `subscription AlertEvents($filter: AlertFilter, $after: String) {
  alertEvents(filter: $filter, after: $after) {
    __typename
    cursor
    change
    alert { __typename id kind severity state explanation person { __typename id name } evidence { fixKey probabilityOutside } }
  }
}`

/** Fails unless `event` says that this person left a zone, with evidence. */
export function assertZoneExit(event, personId) {
  assert.equal(event.change, 'RAISED')
  assert.equal(event.alert.kind, 'ZONE_EXIT')
  assert.equal(event.alert.person.id, personId)
  assert.ok(event.cursor.length > 0)
  assert.ok(event.alert.explanation.length > 0)
  assert.ok(event.alert.evidence.length > 1, 'one fix is not evidence')
  assert.ok(event.alert.evidence.every((fix) => fix.probabilityOutside > 0.5))
}

/** Fails after `milliseconds` when `promise` has not come by then. */
export function within(milliseconds, what, promise) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not happen within ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
