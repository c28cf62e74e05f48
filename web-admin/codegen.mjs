// Writes src/gql/ (types and typed documents) from ../schema.graphql and the .graphql files under src/.
// `--check` writes nothing and fails when what is committed differs.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, parse, validate } from 'graphql';

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
    scalars: { DateTime: 'string', Date: 'string', GeoJSON: 'GeoJSON.Geometry', ID: 'string' },
    enumsAsTypes: true,
    useTypeImports: true,
  },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});

let differs = false;
for (const section of sections) {
  // Only the typed documents are used; the string lookup `gql.ts` would pull every document into every page.
  if (!section.filename.endsWith('graphql.ts')) continue;
  const text = await codegen(section);
  const path = join(root, section.filename);
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === text) continue;
  differs = true;
  if (process.argv.includes('--check')) {
    console.error(`${section.filename} is not what ../schema.graphql and the documents give: run npm run codegen`);
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    console.log(`wrote ${section.filename}`);
  }
}
if (process.argv.includes('--check') && differs) process.exit(1);
