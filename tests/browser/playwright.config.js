// How the suites run: each server has one test at a time, all tests are on their own, in the Chromium of the system.

import { fileURLToPath } from 'node:url'

import { defineConfig } from '@playwright/test'

import { address, servers } from './lib/server.js'

const target = (folder) => fileURLToPath(new URL(`../../target/${folder}`, import.meta.url))

export default defineConfig({
  testDir: 'test',
  outputDir: target('browser-results'),
  globalSetup: './lib/plans.js',
  // No two tests share a server at a time.
  workers: servers.length,
  fullyParallel: true,
  // Longest first: otherwise all wait for a long one that began last.
  projects: [{ name: 'long', grep: /@long/ }, { name: 'short', grepInvert: /@long/ }],
  forbidOnly: true,
  // A test that passes at the second try has found something.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./lib/slowest.js'], ['./lib/failures.js']],
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    baseURL: address,
    // A click on a dialog that still grows can miss its button.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
      args: [
        '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
})
