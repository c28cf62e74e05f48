// The schema as auditors read it: naming, descriptions, Relay's conventions, and whether it breaks a released client.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import test from 'node:test'

import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { ESLint } from 'eslint'
import { buildSchema, validateSchema } from 'graphql'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const current = `${root}/schema.graphql`
const released = fileURLToPath(new URL('../released.graphql', import.meta.url))

const load = (file) => buildSchema(readFileSync(file, 'utf8'))

test('it is a valid schema', () => {
  assert.deepEqual(validateSchema(load(current)), [])
})

test('graphql-eslint has nothing to say', async () => {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: fileURLToPath(new URL('../eslint.config.js', import.meta.url)),
  })
  const [{ messages }] = await eslint.lintFiles(['schema.graphql'])
  assert.equal(messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`).join('\n'), '')
})

test('no change breaks a client of the last release', async () => {
  const changes = await diff(load(released), load(current))
  const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking)
  assert.equal(
    breaking.map((change) => `${change.path}: ${change.message}`).join('\n'),
    '',
    'tests/conformance/README.md says how to agree on a breaking change',
  )
})
