import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// What both front ends share.
const client = fileURLToPath(new URL('../packages/client', import.meta.url));
// `npm run dev` speaks to a server of ours on another port; the built console is served by it.
const server = process.env.YUNJIAN_SERVER ?? 'http://127.0.0.1:8080';

/** Tests that draw something, or look at what a browser keeps and which language it speaks. */
const PAGES = ['test/*.test.tsx', 'test/{format,house,refreshed,session,texts}.test.ts'];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@yunjian/client': `${client}/src` } },
  build: {
    target: 'chrome92',
    cssTarget: 'chrome92',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Two pages: the console, and the explorer, whose editor weighs more than all of the console.
      input: { index: 'index.html', explorer: 'explorer.html' },
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)[\\/]/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
          ],
        },
      },
    },
  },
  server: { fs: { allow: ['.', client] }, proxy: { '/graphql': { target: server, ws: true }, '/files': { target: server } } },
  test: {
    testTimeout: 20_000,
    css: false,
    projects: [
      { extends: true, test: { name: 'pages', include: PAGES, environment: 'jsdom', setupFiles: ['test/setup.ts'] } },
      // What both front ends share is tested here too. A browser in memory takes longer to start than these take.
      { extends: true, test: { name: 'logic', include: ['test/**/*.test.ts', `${client}/test/**/*.test.ts`], exclude: PAGES, environment: 'node' } },
    ],
  },
});
