// Writes src/gql/ from ../schema.graphql and the .graphql files under src/: types, and each operation as a string, so
// that neither a parser nor a syntax tree is shipped. `--check` writes nothing and fails when what is committed differs.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { Kind, buildSchema, parse, print, stripIgnoredCharacters, validate, visit } from 'graphql';
import { SCALARS } from '../packages/client/scalars.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const target = join(root, 'src/gql/graphql.ts');

async function graphqlFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return graphqlFiles(path);
      return entry.name.endsWith('.graphql') ? [path] : [];
    }),
  );
  return found.flat().sort();
}

/** The fragments that a definition spreads, and those that these spread. */
function fragmentsOf(definition, all, found = new Map()) {
  visit(definition, {
    [Kind.FRAGMENT_SPREAD]({ name }) {
      const fragment = all.get(name.value);
      if (found.has(name.value) || !fragment) return;
      found.set(name.value, fragment);
      fragmentsOf(fragment, all, found);
    },
  });
  return [...found.values()];
}

const pascal = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** A constant for each operation; one that no page uses is dropped by the bundler. */
const strings = {
  plugin(_schema, documents) {
    const definitions = documents.flatMap((file) => file.document.definitions);
    const fragments = new Map(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
    const lines = definitions
      .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
      .map((one) => {
        const text = stripIgnoredCharacters([one, ...fragmentsOf(one, fragments)].map(print).join('\n'));
        const type = `${pascal(one.name.value)}${pascal(one.operation)}`;
        return `export const ${pascal(one.name.value)} = ${JSON.stringify(text)} as Operation<${type}, ${type}Variables>;`;
      });
    const operation =
      '/** An operation as it is sent, with the types of its answer and variables. */\n' +
      'export type Operation<Data, Variables> = string & { readonly __of?: (variables: Variables) => Data };';
    return [operation, ...lines].join('\n');
  },
};

const sdl = await readFile(join(root, '..', 'schema.graphql'), 'utf8');
const schemaAst = buildSchema(sdl);
const documents = [];
for (const path of await graphqlFiles(join(root, 'src'))) {
  documents.push({ location: relative(root, path), document: parse(await readFile(path, 'utf8')) });
}
const whole = { kind: 'Document', definitions: documents.flatMap((file) => file.document.definitions) };
const faults = validate(schemaAst, whole);
if (faults.length > 0) {
  console.error(faults.map((fault) => fault.toString()).join('\n\n'));
  process.exit(1);
}

const text = await codegen({
  filename: target,
  schema: parse(sdl),
  schemaAst,
  documents,
  config: {
    scalars: { ...SCALARS, GeoJSON: 'Geometry' },
    enumType: 'string-literal',
  },
  plugins: [{ head: {} }, { operations: {} }, { strings: {} }],
  pluginMap: {
    head: { plugin: () => "import type { Geometry } from '../lib/zones';" },
    operations,
    strings,
  },
});

const before = await readFile(target, 'utf8').catch(() => '');
if (before !== text) {
  if (process.argv.includes('--check')) {
    console.error('src/gql/graphql.ts is not what ../schema.graphql and the documents give: run npm run codegen');
    process.exit(1);
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
  console.log('wrote src/gql/graphql.ts');
}
