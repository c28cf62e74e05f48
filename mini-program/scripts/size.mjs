// What a first visit to /m/ loads, compressed. Fails above the limit: `node scripts/size.mjs`.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes with gzip: four seconds on a slow 3G line. */
const LIMIT = 200 * 1024;
const folder = join(dirname(fileURLToPath(import.meta.url)), '../dist/h5');

const size = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
const entry = ['index.html', ...[...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/\/m\/(assets\/[^"]+)/g)].map((match) => match[1])];
// Pages and what they share come later, one by one; all together are more than any first page needs.
const rest = readdirSync(join(folder, 'assets')).map((file) => `assets/${file}`).filter((file) => /\.(js|css)$/.test(file) && !entry.includes(file));
const sum = (files) => files.reduce((total, file) => total + size(file), 0);
const total = sum(entry) + sum(rest);
console.log(`entry ${(sum(entry) / 1024).toFixed(1)} kB, all pages ${(sum(rest) / 1024).toFixed(1)} kB, together ${(total / 1024).toFixed(1)} of ${LIMIT / 1024} kB (gzip)`);
if (total > LIMIT) {
  console.error('the app has grown too large for its first visit');
  process.exit(1);
}
