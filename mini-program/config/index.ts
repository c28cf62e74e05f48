// How Taro builds the app. Nothing is scaled by the width of the screen: sizes hang on the chosen type size (app.css).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@tarojs/cli';

const target = process.env.TARO_ENV ?? 'h5';
/** What both front ends share: compiled like our own. */
const client = join(__dirname, '../../packages/client/src');
const file = 'assets/[name].[contenthash:10]';
// Where the mini-program finds the server: it must be a domain that is registered with WeChat.
const server = process.env.YUNJIAN_APP_SERVER ?? 'http://127.0.0.1:8080';

/** The pages of `app.config.ts`, which Taro reads by itself and takes no list for that is computed. */
const pages = [...readFileSync(join(__dirname, '../src/app.config.ts'), 'utf8').matchAll(/'pages\/(\w+)\/index'/g)].map((match) => match[1] ?? '');

/** What screen readers are told, and of which elements. */
const aria = Object.fromEntries(
  ['role', 'label', 'live', 'hidden', 'checked', 'pressed', 'selected', 'disabled', 'busy', 'modal'].map((name) => [`aria-${name}`, '']),
);
const READ = ['View', 'Text', 'Image', 'Input', 'Textarea', 'Picker'];

export default defineConfig({
  projectName: 'yunjian',
  date: '2026-11-25',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  alias: { '@yunjian/client': client },
  framework: 'react',
  // Taro's templates leave out what WeChat tells screen readers.
  plugins:
    target === 'weapp'
      ? [['@tarojs/plugin-inject', { components: Object.fromEntries(READ.map((name) => [name, aria])) }]]
      : [],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  env: { TARO_APP_SERVER: JSON.stringify(server) },
  copy: {
    patterns: [target === 'h5' ? { from: 'src/static/seal.svg', to: 'dist/h5/static/seal.svg' } : { from: 'src/static/ring.wav', to: 'dist/weapp/static/ring.wav' }],
    options: {},
  },
  mini: { compile: { include: [client] }, postcss: { pxtransform: { enable: false, config: {} } } },
  h5: {
    compile: { include: [client] },
    // Our server serves it there.
    publicPath: '/m/',
    router: {
      mode: 'hash',
      customRoutes: Object.fromEntries(pages.map((page) => [`/pages/${page}/index`, `/${page}`])),
    },
    output: { filename: `${file}.js`, chunkFilename: `${file}.js` },
    miniCssExtractPluginOption: { filename: `${file}.css`, chunkFilename: `${file}.css`, ignoreOrder: true },
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain(chain) {
      // What several pages use is loaded once.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          shared: { name: 'shared', test: /(mini-program|packages[\\/]client)[\\/]src[\\/]/, minChunks: 2, enforce: true },
        },
      });
      // The size is held by scripts/size.mjs, compressed, as it is loaded.
      chain.performance.hints(false);
    },
  },
});
