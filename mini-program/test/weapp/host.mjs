// WeChat as far as the app needs it: runs the compiled dist/weapp in Node, keeps the data that pages set, reads their
// text and taps on them. The network goes to the real server that YUNJIAN_URL names.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { WebSocket } from 'ws';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '../../dist/weapp');
/** As long a test waits for something to be shown, in milliseconds. */
const PATIENCE = 15_000;

export const server = process.env.YUNJIAN_URL;

/** An opened mini-program. */
export class App {
  #context;
  #modules = new Map();
  #pages = new Map();
  #defined;
  #stack = [];
  #online = [];
  #sockets = new Set();
  #places = new Set();
  #placing;
  /** What the phone keeps; give it to another App to open the app again. */
  storage;
  /** Files on the phone, by path; the same goes for them. */
  files;
  /** What the camera, the album or a chat gives next: `{ path, bytes, name }`, or an error of WeChat. */
  chosen = [];
  /** Whether there is a network. */
  network = true;
  /** Where the phone is; a string is an error of WeChat. */
  place = { latitude: 34.245, longitude: 117.245, accuracy: 12, horizontalAccuracy: 12, altitude: 40, speed: 0, verticalAccuracy: 0 };
  /** What WeChat was asked to do: `['vibrateLong']`, `['makePhoneCall', …]`. */
  done = [];
  /** What the app wrote to the console as an error. */
  errors = [];

  constructor({ storage = new Map(), files = new Map(), network = true } = {}) {
    this.storage = storage;
    this.files = files;
    this.network = network;
    this.#context = vm.createContext({
      wx: this.#wx(),
      console: { ...console, error: (...words) => this.errors.push(words.map(String).join(' ')), log: () => undefined, warn: () => undefined },
      setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, Promise, URL,
      App: (config) => {
        this.app = config;
      },
      Page: (config) => {
        this.#defined = config;
      },
      Component: () => undefined,
      getApp: () => this.app,
      getCurrentPages: () => this.#stack.map((page) => page.instance),
    });
    this.#context.globalThis = this.#context;
    this.#context.global = this.#context;
    this.config = JSON.parse(readFileSync(join(DIST, 'app.json'), 'utf8'));
    this.#require('app.js');
    this.app.onLaunch?.call(this.app, { path: this.config.pages[0], query: {}, scene: 1001 });
    this.app.onShow?.call(this.app, { path: this.config.pages[0], query: {}, scene: 1001 });
  }

  /** Opens a page above the others, as `wx.navigateTo` does. */
  open(url) {
    const [path, query = ''] = url.replace(/^\//, '').split('?');
    this.#current?.instance.onHide?.();
    // A page's file defines it once.
    if (!this.#pages.has(path)) this.#require(`${path}.js`);
    const definition = this.#pages.get(path) ?? this.#defined;
    this.#pages.set(path, definition);
    const instance = Object.assign(Object.create(definition), { route: path, __route__: path, data: structuredClone(definition.data ?? {}) });
    instance.setData = (changes, done) => {
      for (const [where, value] of Object.entries(changes)) assign(instance.data, where, value);
      done?.();
    };
    instance.selectComponent = () => null;
    instance.createSelectorQuery = () => ({ select: () => ({ boundingClientRect: () => undefined }), exec: () => undefined });
    this.#stack.push({ path, instance });
    const options = Object.fromEntries(new URLSearchParams(query));
    instance.options = options;
    instance.onLoad?.(options);
    instance.onShow?.();
    instance.onReady?.();
  }

  /** Closes the app: nothing of it runs on. */
  close() {
    this.network = false;
    clearInterval(this.#placing);
    for (const page of this.#stack.splice(0).reverse()) page.instance.onUnload?.();
    for (const socket of this.#sockets) socket.terminate();
  }

  /** The network is there from now on, or gone. */
  connect(there) {
    this.network = there;
    if (there) for (const told of this.#online) told({ isConnected: true, networkType: '4g' });
    else for (const socket of this.#sockets) socket.terminate();
  }

  get path() {
    return this.#current?.path;
  }

  /** All words on the page that is shown. */
  get text() {
    const words = [];
    walk(this.#root, (node) => {
      if (typeof node.v === 'string') words.push(node.v);
    });
    return words.join(' ').replace(/\s+/g, ' ');
  }

  /** Waits until the page says this. */
  async see(wanted) {
    await this.#until(() => (wanted instanceof RegExp ? wanted.test(this.text) : this.text.includes(wanted)), () => `“${wanted}” is not on ${this.path}: ${this.text}`);
  }

  /** Waits until something holds. */
  async until(holds, what) {
    await this.#until(holds, () => `${what} did not come about`);
  }

  /** Taps on what has this id, or shows these words. */
  async tap(wanted) {
    const path = await this.#find(wanted);
    const target = path[path.length - 1];
    let stopped = false;
    for (const node of path.slice().reverse()) {
      if (stopped || !node.sid) continue;
      const event = {
        type: 'tap',
        timeStamp: Date.now(),
        detail: {},
        target: { id: target.uid ?? target.sid, dataset: { sid: target.sid } },
        currentTarget: { id: node.uid ?? node.sid, dataset: { sid: node.sid } },
        stopPropagation: () => {
          stopped = true;
        },
      };
      this.#current.instance.eh(event);
    }
    await settle();
  }

  /** Writes into an input, or chooses in a picker. */
  async write(id, value) {
    await this.#signal(id, 'input', value);
  }

  async choose(id, value) {
    await this.#signal(id, 'change', value);
  }

  /** Everything that the page's elements tell screen readers, and of which kind they are. */
  elements() {
    const found = [];
    walk(this.#root, (node) => found.push(node));
    return found;
  }

  async #signal(id, type, value) {
    const path = await this.#find(id);
    const node = path[path.length - 1];
    const place = { id: node.uid ?? node.sid, dataset: { sid: node.sid } };
    this.#current.instance.eh({ type, timeStamp: Date.now(), detail: { value }, target: place, currentTarget: place });
    await settle();
  }

  async #find(wanted) {
    let found;
    await this.#until(() => {
      found = pathTo(this.#root, (node) => node.uid === wanted) ?? pathTo(this.#root, (node) => node.v === wanted);
      return found;
    }, () => `nothing is called “${wanted}” on ${this.path}: ${this.text}`);
    return found;
  }

  async #until(holds, complaint) {
    const begun = Date.now();
    while (!holds()) {
      if (Date.now() - begun > PATIENCE) throw new Error(`${complaint()}\n${this.errors.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  get #current() {
    return this.#stack[this.#stack.length - 1];
  }

  get #root() {
    return this.#current?.instance.data.root ?? {};
  }

  #require(name, from = DIST) {
    const file = join(from, name.endsWith('.js') ? name : `${name}.js`);
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(file, module);
    const run = vm.compileFunction(readFileSync(file, 'utf8'), ['require', 'module', 'exports'], { filename: file, parsingContext: this.#context });
    run((inner) => this.#require(inner, dirname(file)), module, module.exports);
    return module.exports;
  }

  #wx() {
    const note = (name) => (options = {}) => {
      this.done.push([name, options]);
      options.success?.({ errMsg: `${name}:ok` });
      options.complete?.({});
    };
    const device = { system: 'Android 14', model: 'Test', platform: 'android', brand: 'Test' };
    const base = { language: 'zh_CN', version: '8.0.50', SDKVersion: '3.5.0' };
    const window = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, pixelRatio: 2, statusBarHeight: 40 };
    return {
      canIUse: () => true,
      getDeviceInfo: () => device,
      getAppBaseInfo: () => base,
      getWindowInfo: () => window,
      getSystemInfoSync: () => ({ ...device, ...base, ...window }),
      getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
      nextTick: (act) => setTimeout(act, 0),
      getStorageSync: (key) => this.storage.get(key) ?? '',
      setStorageSync: (key, value) => void this.storage.set(key, value),
      removeStorageSync: (key) => void this.storage.delete(key),
      getStorageInfoSync: () => ({ keys: [...this.storage.keys()] }),
      onAppShow: () => undefined,
      onAppHide: () => undefined,
      onNetworkStatusChange: (told) => void this.#online.push(told),
      setNavigationBarTitle: (options) => {
        this.title = options.title;
        options.success?.({});
      },
      navigateTo: (options) => answer(options, () => this.open(options.url)),
      reLaunch: (options) =>
        answer(options, () => {
          for (const page of this.#stack.splice(0).reverse()) page.instance.onUnload?.();
          this.open(options.url);
        }),
      navigateBack: (options) =>
        answer(options, () => {
          this.#stack.pop()?.instance.onUnload?.();
          this.#current?.instance.onShow?.();
        }),
      getLocation: (options) =>
        answer(options, () => {
          this.done.push(['getLocation', options.type]);
          if (typeof this.place === 'string') throw new Error(this.place);
          return this.place;
        }),
      startLocationUpdate: (options) =>
        answer(options, () => {
          this.done.push(['startLocationUpdate', options.type]);
          if (typeof this.place === 'string') throw new Error(this.place);
          clearInterval(this.#placing);
          this.#placing = setInterval(() => this.#places.forEach((told) => told(this.place)), 1_000);
        }),
      stopLocationUpdate: () => {
        this.done.push(['stopLocationUpdate']);
        clearInterval(this.#placing);
      },
      onLocationChange: (told) => void this.#places.add(told),
      offLocationChange: (told) => void this.#places.delete(told),
      getBatteryInfo: (options) => answer(options, () => ({ level: '80', isCharging: false })),
      login: (options) => answer(options, () => ({ code: 'a-code-of-wechat' })),
      request: (options) => answer(options, () => this.#request(options)),
      connectSocket: (options) => this.#socket(options),
      env: { USER_DATA_PATH: 'wxfile://usr' },
      chooseMedia: (options) =>
        answer(options, () => {
          this.done.push(['chooseMedia', options]);
          return { type: 'image', tempFiles: this.#choose().map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })) };
        }),
      chooseMessageFile: (options) => answer(options, () => ({ tempFiles: this.#choose() })),
      getFileSystemManager: () => this.#disk(),
      uploadFile: (options) => answer(options, () => this.#upload(options)),
      vibrateLong: note('vibrateLong'),
      makePhoneCall: note('makePhoneCall'),
      setClipboardData: note('setClipboardData'),
      openSetting: note('openSetting'),
      requestSubscribeMessage: note('requestSubscribeMessage'),
      createInnerAudioContext: () => ({ onEnded: () => undefined, destroy: () => undefined, play: () => this.done.push(['play']) }),
    };
  }

  async #request({ url, header, data }) {
    if (!this.network) throw new Error('request:fail no network');
    const response = await fetch(server + new URL(url).pathname, { method: 'POST', headers: header, body: data });
    return { statusCode: response.status, data: await response.text(), header: {}, errMsg: 'request:ok' };
  }

  #choose() {
    if (typeof this.chosen === 'string') throw new Error(this.chosen);
    return this.chosen.splice(0).map(({ path, bytes, name }) => {
      this.files.set(path, bytes);
      return { path, size: bytes.length, name };
    });
  }

  #disk() {
    const there = (path) => {
      if (!this.files.has(path)) throw new Error(`no such file or directory, ${path}`);
      return this.files.get(path);
    };
    return {
      accessSync: (path) => void there(path),
      saveFileSync: (from, to) => {
        this.files.set(to, there(from));
        this.files.delete(from);
        return to;
      },
      readdirSync: (folder) => [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
      unlinkSync: (path) => {
        there(path);
        this.files.delete(path);
      },
    };
  }

  async #upload({ url, filePath, name, header }) {
    if (!this.network) throw new Error('uploadFile:fail no network');
    const form = new FormData();
    form.append(name, new Blob([this.files.get(filePath)]), filePath.split('/').pop());
    const response = await fetch(server + new URL(url).pathname, { method: 'POST', headers: header, body: form });
    return { statusCode: response.status, data: await response.text(), errMsg: 'uploadFile:ok' };
  }

  #socket({ url, protocols, success }) {
    const told = { open: [], message: [], close: [], error: [] };
    const tell = (name, value) => told[name].forEach((one) => one(value));
    success?.({ errMsg: 'connectSocket:ok' });
    const task = {
      onOpen: (one) => told.open.push(one),
      onMessage: (one) => told.message.push(one),
      onClose: (one) => told.close.push(one),
      onError: (one) => told.error.push(one),
      send: ({ data }) => socket?.send(data),
      close: ({ code, reason } = {}) => socket?.close(code ?? 1000, reason),
    };
    let socket;
    if (!this.network) {
      setTimeout(() => {
        tell('error', { errMsg: 'no network' });
        tell('close', { code: 1006, reason: 'no network' });
      }, 0);
      return task;
    }
    socket = new WebSocket(server.replace(/^http/, 'ws') + new URL(url).pathname, protocols);
    this.#sockets.add(socket);
    socket.on('open', () => tell('open', {}));
    socket.on('message', (data) => tell('message', { data: String(data) }));
    socket.on('error', (error) => tell('error', { errMsg: String(error) }));
    socket.on('close', (code, reason) => {
      this.#sockets.delete(socket);
      tell('close', { code, reason: String(reason) });
    });
    return task;
  }
}

/** Calls back as WeChat does: later, and with `fail` when it did not work. */
function answer(options, make) {
  Promise.resolve()
    .then(make)
    .then((value) => {
      options.success?.(value);
      options.complete?.(value);
    })
    .catch((error) => {
      const failure = { errMsg: String(error.errMsg ?? error.message ?? error) };
      options.fail?.(failure);
      options.complete?.(failure);
    });
}

/** `root.cn.[0].cn.[1].v` = value. */
function assign(data, where, value) {
  const steps = where.replace(/\[(\d+)\]/g, '$1').split('.').filter(Boolean);
  const last = steps.pop();
  let place = data;
  for (const step of steps) {
    place[step] ??= {};
    place = place[step];
  }
  place[last] = value;
}

const children = (node) => (Array.isArray(node.cn) ? node.cn : Object.values(node.cn ?? {})).filter(Boolean);

function walk(node, visit) {
  visit(node);
  for (const child of children(node)) walk(child, visit);
}

/** From the root to the first node that is wanted. */
function pathTo(node, wanted) {
  if (wanted(node)) return [node];
  for (const child of children(node)) {
    const path = pathTo(child, wanted);
    if (path) return [node, ...path];
  }
  return undefined;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
