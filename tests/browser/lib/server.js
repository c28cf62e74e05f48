// The server under test, as anybody's client sees it.

import assert from 'node:assert/strict'

/** Addresses of servers, such as `http://127.0.0.1:8090`: suites run beside each other, each worker against its own. */
export const servers = (process.env.YUNJIAN_URL ?? '').split(' ').filter(Boolean)

/** The address of this worker's server. */
export const address = servers[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
if (!address) {
  throw new Error('YUNJIAN_URL is not set: `cargo xtask test --only browser` starts servers and sets it')
}

/** The data of an operation that must succeed. */
export async function ask(query, variables, token, server = address) {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'en-US',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data
}

/** Half as long as an access token is good for. */
const TOKEN_MS = 300_000

const tokens = new Map()

/** An access token of one of the demo's officers, for looking behind the screen. */
export async function officer(username, server = address) {
  const kept = tokens.get(`${username} ${server}`)
  if (kept && Date.now() - kept.since < TOKEN_MS) return kept.token
  const since = Date.now()
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const { login } = await ask(query, { input: { username, password: 'demo-only' } }, undefined, server)
  tokens.set(`${username} ${server}`, { token: login.accessToken, since })
  return login.accessToken
}

/** Ids of all alerts of one person, as the API tells them. */
export async function alertsOf(personId, token) {
  const query = 'query ($id: ID!) { person(id: $id) { alerts(first: 50) { edges { node { id kind state } } } } }'
  const { person } = await ask(query, { id: personId }, token)
  return person.alerts.edges.map((edge) => edge.node)
}

/** Shows a person to the agency that one of the demo's officers works for, as a leader would. */
export async function share(personId, username) {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { viewer { ... on Officer { agency { id } } } } }'
  const { login } = await ask(query, { input: { username, password: 'demo-only' } })
  const input = { personId, agencyId: login.viewer.agency.id }
  await ask('mutation ($input: SharePersonInput!) { sharePerson(input: $input) { person { id } } }', { input }, await officer('chief'))
}

/** Somebody who has bound no phone, and so cannot be checked. */
export async function withoutPhone() {
  const { people } = await ask('{ people(first: 50) { edges { node { id name device { id } } } } }', {}, await officer('police'))
  return people.edges.map((edge) => edge.node).find((person) => !person.device)
}

/** The round in which the first of these people was checked last; none yet: one of all of them starts, and its id is the answer. */
export async function roundOf(personIds, reason) {
  const token = await officer('police')
  const before = 'query ($id: ID!) { person(id: $id) { spotChecks(first: 1) { edges { node { round { id } } } } } }'
  const { person } = await ask(before, { id: personIds[0] }, token)
  if (person.spotChecks.edges.length > 0) return person.spotChecks.edges[0].node.round.id
  const query = 'mutation ($input: StartSpotCheckInput!) { startSpotCheck(input: $input) { round { id } } }'
  const input = { idempotencyKey: crypto.randomUUID(), personIds, reason }
  return (await ask(query, { input }, token)).startSpotCheck.round.id
}

/** The round by lot of the week that is over. */
export async function drawnRound() {
  const { drawPeriods } = await ask('{ drawPeriods(first: 10) { edges { node { seed rounds { id } } } } }', {}, await officer('police'))
  return drawPeriods.edges.map((edge) => edge.node).find((period) => period.seed).rounds[0].id
}

/** Begins a legal deadline about a person. */
export async function startClock(personId) {
  const query = 'mutation ($input: StartClockInput!) { startClock(input: $input) { clock { id } } }'
  const token = await officer('police')
  const { clockRules } = await ask('{ clockRules { code byHand holder } }', {}, token)
  const { code } = clockRules.find((rule) => rule.byHand && rule.holder === 'EXECUTING')
  await ask(query, { input: { personId, ruleCode: code, note: '本人已报到' } }, token)
}
