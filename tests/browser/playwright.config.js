// How the suites run: one after another, against one server, in the Chromium of the system.

import { fileURLToPath } from 'node:url'

import { defineConfig } from '@playwright/test'

const target = (folder) => fileURLToPath(new URL(`../../target/${folder}`, import.meta.url))

export default defineConfig({
  testDir: 'test',
  outputDir: target('browser-results'),
  // They share a server, and two browsers at once would make the figures of the first meaningless.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A test that passes at the second try has found something.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./lib/failures.js']],
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    baseURL: process.env.YUNJIAN_URL,
    // A click on a dialog that still grows can miss its button.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
})
