// Tools that ask the server for its schema see what schema.graphql says.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql'

import { data } from '../client/api.js'

test('introspection, as graphql-js asks for it, answers the contract', async () => {
  const query = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true })
  const introspected = buildClientSchema(await data(query))
  const contract = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'))
  const text = (schema) => printSchema(lexicographicSortSchema(schema))
  assert.equal(text(introspected), text(contract))
})
