import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // A device in memory takes the place of WeChat and the browser.
    alias: [
      { find: '@yunjian/client', replacement: fileURLToPath(new URL('../packages/client/src', import.meta.url)) },
      { find: /^.*\/host\/host$/, replacement: fileURLToPath(new URL('test/device.ts', import.meta.url)) },
    ],
  },
  test: { include: ['test/*.test.ts'], maxWorkers: 2 },
});
