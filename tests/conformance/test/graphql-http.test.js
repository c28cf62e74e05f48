// GraphQL over HTTP by the auditor of its specification.

import assert from 'node:assert/strict'
import test from 'node:test'

import { serverAudits } from 'graphql-http'

import { httpUrl } from '../client/api.js'

const audits = serverAudits({ url: httpUrl, fetchFn: fetch })

test('the auditor has as many audits as we know', () => {
  assert.equal(audits.length, 61)
})

for (const audit of audits) {
  test(audit.name, async () => {
    const result = await audit.fn()
    // A notice or warning is a recommendation that we follow all the same.
    assert.equal(result.status, 'ok', `${result.reason}: ${(await result.response?.text().catch(() => '')) ?? ''}`)
  })
}
