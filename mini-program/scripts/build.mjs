// Builds the app for one target: `node scripts/build.mjs weapp|h5`. Taro's progress bar goes into a log, which is shown
// when the build fails.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2];
const proof = { weapp: 'app.json', h5: 'index.html' }[target];
if (!proof) {
  console.error('node scripts/build.mjs weapp|h5');
  process.exit(2);
}
// Files of an earlier build have other names.
rmSync(join(root, 'dist', target), { recursive: true, force: true });
const begun = Date.now();
const built = spawnSync(process.execPath, [join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target, '--no-color'], {
  cwd: root,
  env: { ...process.env, NODE_ENV: 'production' },
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
// Taro ends with 0 after some failures.
if (built.status !== 0 || !existsSync(join(root, 'dist', target, proof)) || /Module not found|编译失败|SyntaxError/.test(built.stdout + built.stderr)) {
  console.error(built.stdout.slice(-8_000));
  console.error(built.stderr.slice(-4_000));
  process.exit(1);
}
console.log(`built dist/${target} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
