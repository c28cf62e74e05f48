// Check-ins that open by themselves. A plan opens at a full minute: all of them are set before the first test runs, at
// every server, for the next minute, so that no test waits for a minute of its own.

import assert from 'node:assert/strict'

import { address, ask, officer, servers } from './server.js'

const QUESTIONS = [{ templateKey: 'still_same' }, { templateKey: 'needs' }]

/** What is asked of whom, by the number of their binding code. Each is of one test. */
const PLANS = {
  9: { questions: QUESTIONS },
  14: { asksPhoto: true },
  20: { asksPhoto: true, questions: QUESTIONS },
  21: { asksPhoto: true, questions: QUESTIONS },
  26: { asksLocation: true, asksPhoto: true, questions: QUESTIONS },
  30: { asksPhoto: true },
  39: { asksPhoto: true },
  82: { asksLocation: true, questions: QUESTIONS },
  83: { asksLocation: true, questions: QUESTIONS },
  88: { asksLocation: true, questions: QUESTIONS },
}

export const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

/** The next full minute that is at least so many seconds ahead, China time, `HH:MM`: a plan opens no window that has begun already. */
export function soon(seconds) {
  const at = Math.ceil((Date.now() + seconds * 1_000) / 60_000) * 60_000
  return new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
}

/** Sets the plans that one server still lacks: suites may run against the same one again. */
async function setPlans(server) {
  const token = await officer('police', server)
  const whom = 'query ($phone: String) { people(first: 2, filter: {search: $phone}) { edges { node { id checkInPlan { id } } } } }'
  for (const [number, asked] of Object.entries(PLANS)) {
    // The demo's telephone numbers end in the number of the binding code.
    const { people } = await ask(whom, { phone: number.padStart(11, '0') }, token, server)
    assert.equal(people.edges.length, 1, `nobody, or several, have the telephone of ${number}`)
    const { id: personId, checkInPlan } = people.edges[0].node
    if (checkInPlan) continue
    const input = {
      personId, weekdays: WEEK, opensAt: soon(10), windowMinutes: 240, asksLocation: false, asksPhoto: false, questions: [],
      ...asked,
    }
    await ask('mutation ($input: SetCheckInPlanInput!) { setCheckInPlan(input: $input) { plan { id } } }', { input }, token, server)
  }
}

/** Before all tests, and whatever worker comes to which server. */
export default async function setAllPlans() {
  await Promise.all(servers.map(setPlans))
}

/** The id of a person's check-in in that state, if there is one. */
export async function checkInIn(personId, state, token) {
  const query = 'query ($filter: ReportFilter) { reports(first: 1, filter: $filter) { edges { node { id } } } }'
  const { reports } = await ask(query, { filter: { kinds: ['CHECK_IN'], checkInStates: [state], personIds: [personId] } }, token ?? await officer('police'))
  return reports.edges[0]?.node.id
}

/** Waits until the check-in planned for that person is open, and answers its id. */
export async function openCheckIn(personId) {
  const token = await officer('police')
  for (let tries = 0; tries < 90; tries += 1) {
    const id = await checkInIn(personId, 'OPEN', token)
    if (id) return id
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`no check-in of ${personId} has opened at ${address}`)
}
