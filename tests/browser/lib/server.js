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
export async function ask(query, variables, token) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': 'en-US',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const result = await response.json()
  assert.equal(result.errors, undefined, JSON.stringify(result.errors))
  return result.data
}

/** An access token of one of the demo's officers, for looking behind the screen. */
export async function officer(username) {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const { login } = await ask(query, { input: { username, password: 'demo-only' } })
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

/** Starts a round of spot checks of these people; its id, or that of the newest when they cannot be checked now. */
export async function startRound(personIds, reason) {
  const query = 'mutation ($input: StartSpotCheckInput!) { startSpotCheck(input: $input) { round { id } } }'
  const input = { idempotencyKey: crypto.randomUUID(), personIds, reason }
  const token = await officer('police')
  try {
    return (await ask(query, { input }, token)).startSpotCheck.round.id
  } catch {
    const { spotCheckRounds } = await ask('{ spotCheckRounds(first: 1) { edges { node { id } } } }', {}, token)
    return spotCheckRounds.edges[0].node.id
  }
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

/** Plans a check-in with a photo for the next minute, and answers the id of what opens then. */
export async function openCheckIn(personId) {
  const token = await officer('police')
  const opensAt = new Date(Date.now() + 62_000).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
  const input = {
    personId, opensAt, windowMinutes: 60, asksLocation: false, asksPhoto: true, questions: [],
    weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
  }
  await ask('mutation ($input: SetCheckInPlanInput!) { setCheckInPlan(input: $input) { plan { id } } }', { input }, token)
  const query = 'query ($filter: ReportFilter) { reports(first: 1, filter: $filter) { edges { node { id } } } }'
  for (let tries = 0; tries < 90; tries += 1) {
    const { reports } = await ask(query, { filter: { kinds: ['CHECK_IN'], checkInStates: ['OPEN'], personIds: [personId] } }, token)
    if (reports.edges.length > 0) return reports.edges[0].node.id
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`no check-in opened at ${opensAt}`)
}
