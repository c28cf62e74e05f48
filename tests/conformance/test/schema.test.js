// The schema as auditors read it: naming, descriptions, Relay's conventions, and whether it breaks a released client.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'node:test'

import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { ESLint } from 'eslint'
import { buildSchema, validateSchema } from 'graphql'
import relayCompiler from 'relay-compiler'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const current = `${root}/schema.graphql`
const released = fileURLToPath(new URL('../released.graphql', import.meta.url))

const load = (file) => buildSchema(readFileSync(file, 'utf8'))

/** Fails with the whole list, which `deepEqual` would cut short. */
function assertNone(findings, advice = '') {
  assert.ok(findings.length === 0, [`${findings.length} findings`, ...findings, advice].join('\n'))
}

test('it is a valid schema', () => {
  assert.deepEqual(validateSchema(load(current)), [])
})

test('graphql-eslint has nothing to say', async () => {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: fileURLToPath(new URL('../eslint.config.js', import.meta.url)),
  })
  const [{ messages }] = await eslint.lintFiles(['schema.graphql'])
  assertNone(messages.map(({ line, ruleId, message }) => `schema.graphql:${line}: ${message} (${ruleId})`))
})

test("Relay's compiler takes connections, refetches, streams and mutations", (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'yunjian-relay-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const here = fileURLToPath(new URL('../relay', import.meta.url))
  cpSync(here, join(folder, 'src'), { recursive: true })
  cpSync(current, join(folder, 'schema.graphql'))
  const config = { src: './src', schema: './schema.graphql', artifactDirectory: './out', language: 'javascript' }
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config))
  const compiled = spawnSync(relayCompiler, ['--noWatchman', 'relay.config.json'], { cwd: folder, encoding: 'utf8' })
  assert.equal(compiled.status, 0, compiled.stdout + compiled.stderr)
  assert.ok(existsSync(join(folder, 'out/PersonPaginationQuery.graphql.js')), 'a person can be fetched again by its id')
})

test('no change breaks a client of the last release', async () => {
  const changes = await diff(load(released), load(current))
  const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking)
  assertNone(breaking.map(({ path, message }) => `${path}: ${message}`), 'see "Breaking changes" in tests/conformance/README.md')
})
