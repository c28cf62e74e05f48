// Writes src/gql/ from ../schema.graphql and the .graphql files under src/: types and typed documents, and which objects
// have no identity of their own, for the cache.
// `--check` writes nothing and fails when what is committed differs.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { TypeInfo, buildSchema, getNamedType, isObjectType, parse, validate, visit, visitWithTypeInfo } from 'graphql';
import { SCALARS } from '../packages/client/scalars.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const out = 'src/gql/';

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

const sdl = await readFile(join(root, '..', 'schema.graphql'), 'utf8');
const schemaAst = buildSchema(sdl);
const documents = [];
for (const path of await graphqlFiles(join(root, 'src'))) {
  const rawSDL = await readFile(path, 'utf8');
  documents.push({ location: relative(root, path), rawSDL, document: parse(rawSDL) });
}
const whole = { kind: 'Document', definitions: documents.flatMap((file) => file.document.definitions) };
const faults = validate(schemaAst, whole);
if (faults.length > 0) {
  console.error(faults.map((fault) => fault.toString()).join('\n\n'));
  process.exit(1);
}

const sections = await preset.buildGeneratesSection({
  baseOutputDir: out,
  schema: parse(sdl),
  schemaAst,
  documents,
  config: {
    scalars: { ...SCALARS, GeoJSON: 'GeoJSON.Geometry' },
    enumsAsTypes: true,
    useTypeImports: true,
  },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});

/** Objects that are asked for and have no id: they belong to whatever holds them. */
function embedded() {
  const found = new Set();
  const types = new TypeInfo(schemaAst);
  visit(
    whole,
    visitWithTypeInfo(types, {
      SelectionSet() {
        const type = getNamedType(types.getParentType());
        const of = type && (isObjectType(type) ? [type] : schemaAst.getPossibleTypes(type));
        for (const one of of ?? []) if (!one.getFields().id) found.add(one.name);
      },
    }),
  );
  for (const outermost of [schemaAst.getQueryType(), schemaAst.getMutationType(), schemaAst.getSubscriptionType()]) found.delete(outermost?.name);
  return [...found].sort();
}

let differs = false;

async function put(filename, text) {
  const path = join(root, filename);
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === text) return;
  differs = true;
  if (process.argv.includes('--check')) {
    console.error(`${filename} is not what ../schema.graphql and the documents give: run npm run codegen`);
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`wrote ${filename}`);
  }
}

// Only the typed documents are used; the string lookup `gql.ts` would pull every document into every page.
for (const section of sections.filter(({ filename }) => filename.endsWith('graphql.ts'))) await put(section.filename, await codegen(section));
await put(`${out}embedded.ts`, `/** Objects without an identity of their own belong to whatever holds them. */\nexport const EMBEDDED = [\n${embedded().map((name) => `  '${name}',\n`).join('')}] as const;\n`);
if (process.argv.includes('--check') && differs) process.exit(1);
