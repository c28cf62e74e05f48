// Rules by which the schema is audited. `schema-recommended` and what Relay's clients rely on, with our exceptions.

import { fileURLToPath } from 'node:url'

import graphql from '@graphql-eslint/eslint-plugin'

const recommended = graphql.configs['flat/schema-recommended'].rules
const relay = graphql.configs['flat/schema-relay'].rules

export default [
  {
    files: ['**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: fileURLToPath(new URL('../../schema.graphql', import.meta.url)) } },
    },
    rules: {
      ...recommended,
      ...relay,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          rootField: true,
          // Directives of the specification itself, printed with the rest.
          ignoredSelectors: ['DirectiveDefinition[name.value=/^(include|skip|specifiedBy)$/] > InputValueDefinition'],
        },
      ],
      // Lists are read forwards.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Only what is a thing of its own, and so a Node, has an id; values, payloads and edges have none.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Lists that are short by nature (zones, notes, evidence) are lists; what grows is a connection.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
]
