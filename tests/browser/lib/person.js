// A supervised person with a phone: binds it, and sends where they are.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'

import { address, ask } from './server.js'

/** In Yunlong, well away from its boundary. */
export const HOME = { latitude: 34.245, longitude: 117.245 }
/** Eight kilometres east of Yunlong. */
export const AWAY = { latitude: 34.25, longitude: 117.43 }
/** In Yunlong, a kilometre from its boundary. */
export const EDGE = { latitude: 34.245, longitude: 117.285 }
/** A kilometre and more beyond that boundary, so that nobody has to fly there. */
export const BEYOND = { latitude: 34.245, longitude: 117.312 }
/** Far from every zone of the demo. */
export const BEIJING = { latitude: 39.9, longitude: 116.4 }

export class Person {
  #token

  /** Binds a phone by the demo's code of this number. Every test has people of its own. */
  static async withPhone(number) {
    const query = `mutation ($input: BindDeviceInput!) {
      bindDevice(input: $input) { accessToken viewer { ... on Person { id name zones { id } } } }
    }`
    const code = `DEMO-${String(number).padStart(4, '0')}`
    const { bindDevice } = await ask(query, { input: { code, platform: 'Android' } })
    assert.equal(bindDevice.viewer.zones.length, 1, `${code} has several zones, and so several alerts: take another`)
    const person = new Person()
    person.#token = bindDevice.accessToken
    person.id = bindDevice.viewer.id
    person.name = bindDevice.viewer.name
    return person
  }

  /** Whoever has bound the app on that page: what this sends comes from the same phone. */
  static async inApp(page) {
    const kept = (name) => page.evaluate((key) => JSON.parse(localStorage.getItem(key)), `yunjian.${name}`)
    const person = new Person()
    person.#token = (await kept('tokens')).access
    const { personId, name } = await kept('who')
    return Object.assign(person, { id: personId, name })
  }

  /** Sends fixes `{ secondsAgo, latitude, longitude }`; answers the moment at which the server had accepted them all. */
  async send(fixes) {
    const now = Date.now()
    const sent = fixes.map(({ secondsAgo = 0, ...place }) => ({
      key: randomUUID(),
      takenAt: new Date(now - secondsAgo * 1000).toISOString(),
      datum: 'WGS84',
      accuracy: 10,
      speed: 1.2,
      source: 'GNSS',
      ...place,
    }))
    const query = `mutation ($input: SubmitFixesInput!) {
      submitFixes(input: $input) { accepted duplicates rejected { index code } }
    }`
    const { submitFixes } = await ask(query, { input: { fixes: sent } }, this.#token)
    const answeredAt = Date.now()
    assert.deepEqual(submitFixes, { accepted: sent.length, duplicates: 0, rejected: [] })
    return answeredAt
  }

  /** Tells something; answers the report's id and the moment at which the server had it. */
  async tell(report) {
    const query = `mutation ($input: FileSituationReportInput!) {
      fileSituationReport(input: $input) { report { id } }
    }`
    const { fileSituationReport } = await ask(query, { input: { idempotencyKey: randomUUID(), ...report } }, this.#token)
    return { id: fileSituationReport.report.id, answeredAt: Date.now() }
  }

  /** Sends a file; answers its id. */
  async sendFile(name, type, bytes) {
    const form = new FormData()
    form.set('file', new Blob([bytes], { type }), name)
    const response = await fetch(`${address}/files`, { method: 'POST', headers: { authorization: `Bearer ${this.#token}` }, body: form })
    const sent = await response.json()
    assert.equal(response.status, 201, JSON.stringify(sent))
    return sent.id
  }

  /** Agrees to the use of `LOCATION`, `FACE` …, or no longer. */
  async consent(kind, given = true) {
    const query = 'mutation ($input: SetConsentInput!) { setConsent(input: $input) { consent { state } } }'
    await ask(query, { input: { kind, given } }, this.#token)
  }

  /** Asks for leave to Nanjing, unless `more` says otherwise from tomorrow for two days; answers its id. */
  async askLeave(text, paperIds = [], more = {}) {
    const query = 'mutation ($input: FileLeaveRequestInput!) { fileLeaveRequest(input: $input) { leaveRequest { id } } }'
    const day = 86_400_000
    const input = {
      idempotencyKey: randomUUID(), kind: 'SINGLE', purpose: 'MEDICAL', text,
      places: [{ name: '南京鼓楼医院', latitude: 32.06, longitude: 118.78, datum: 'WGS84', radiusKm: 5 }],
      startsAt: new Date(Date.now() + day).toISOString(), endsAt: new Date(Date.now() + 3 * day).toISOString(),
      transport: 'TRAIN', route: 'G7001', contactName: '李梅', contactPhone: '13900000000', paperIds,
      ...more,
    }
    const { fileLeaveRequest } = await ask(query, { input }, this.#token)
    return fileLeaveRequest.leaveRequest.id
  }

  /** Asks to stay away on a leave until then. */
  async askLonger(leaveRequestId, until, reason) {
    const query = 'mutation ($input: ExtendLeaveInput!) { extendLeave(input: $input) { leaveRequest { state } } }'
    await ask(query, { input: { idempotencyKey: randomUUID(), leaveRequestId, until: until.toISOString(), reason } }, this.#token)
  }

  /** Takes the request back. */
  async cancelLeave(leaveRequestId) {
    const query = 'mutation ($input: CancelLeaveRequestInput!) { cancelLeaveRequest(input: $input) { leaveRequest { state } } }'
    await ask(query, { input: { idempotencyKey: randomUUID(), leaveRequestId } }, this.#token)
  }

  /** Tells that the leave is over. */
  async isBack(leaveRequestId) {
    const query = 'mutation ($input: ReturnFromLeaveInput!) { returnFromLeave(input: $input) { leaveRequest { state } } }'
    await ask(query, { input: { idempotencyKey: randomUUID(), leaveRequestId } }, this.#token)
  }

  /** Hands a check-in in, with an answer to each question and perhaps a photo. */
  async checkIn(checkInId, answers, photoId) {
    const query = 'mutation ($input: SubmitCheckInInput!) { submitCheckIn(input: $input) { receipt { id } } }'
    await ask(query, { input: { idempotencyKey: randomUUID(), checkInId, answers, photoId } }, this.#token)
  }

  /** The phone shows the spot check: the time to answer runs. Answers what must be repeated. */
  async show(spotCheckId) {
    const query = 'mutation ($input: ConfirmSpotCheckInput!) { confirmSpotCheck(input: $input) { spotCheck { challenge } } }'
    const { confirmSpotCheck } = await ask(query, { input: { spotCheckId } }, this.#token)
    return confirmSpotCheck.spotCheck.challenge
  }

  /** Answers a spot check that the phone shows, from there. */
  async answer(spotCheckId, challenge, place = HOME) {
    const query = 'mutation ($input: AnswerSpotCheckInput!) { answerSpotCheck(input: $input) { receipt { id } } }'
    const fix = { key: randomUUID(), takenAt: new Date().toISOString(), datum: 'WGS84', accuracy: 12, source: 'GNSS', ...place }
    await ask(query, { input: { spotCheckId, challenge, fix } }, this.#token)
  }

  /** Walked about at home a quarter of an hour ago, for some minutes. */
  stayHome() {
    return this.send(walk(HOME, { minutes: 4, endedAgo: 16 * 60 }))
  }

  /** Walks about there for so many minutes until so many seconds ago. */
  walk(place, { minutes, endedAgo = 0 }) {
    return this.send(walk(place, { minutes, endedAgo }))
  }

  /** Walks about beyond the zone for the last ten minutes, kilometres from its boundary: an alert without doubt. */
  leave(place = AWAY) {
    return this.send(walk(place, { minutes: 10 }))
  }
}

/** A walk, a fix each half minute, none like another. */
function walk({ latitude, longitude }, { minutes, endedAgo = 0 }) {
  const count = minutes * 2
  return Array.from({ length: count }, (_, index) => ({
    secondsAgo: endedAgo + (count - index) * 30,
    latitude: latitude + index * 0.0003 + Math.random() * 0.00005,
    longitude: longitude + index * 0.0002 + Math.random() * 0.00005,
    accuracy: 8 + Math.random() * 4,
  }))
}
