// How Taro builds the app. Nothing is scaled by the width of the screen: sizes hang on the chosen type size (app.css).
import { defineConfig } from '@tarojs/cli';

const target = process.env.TARO_ENV ?? 'h5';
const file = 'assets/[name].[contenthash:10]';
// Where the mini-program finds the server: it must be a domain that is registered with WeChat.
const server = process.env.YUNJIAN_APP_SERVER ?? 'http://127.0.0.1:8080';

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
  mini: { postcss: { pxtransform: { enable: false, config: {} } } },
  h5: {
    // Our server serves it there.
    publicPath: '/m/',
    router: {
      mode: 'hash',
      customRoutes: Object.fromEntries(
        ['week', 'report', 'me', 'receipts', 'settings', 'record', 'outbox', 'spot', 'checkin', 'leave', 'leaveform', 'leavecase'].map((page) => [`/pages/${page}/index`, `/${page}`]),
      ),
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
          shared: { name: 'shared', test: /mini-program[\\/]src[\\/]/, minChunks: 2, enforce: true },
        },
      });
      // The size is held by scripts/size.mjs, compressed, as it is loaded.
      chain.performance.hints(false);
    },
  },
});
