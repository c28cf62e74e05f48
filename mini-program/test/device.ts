// A device in memory: storage, a network that is there or not, and positions as the test gives them.
import { WebSocket } from 'ws';
import type { Answered, Host, KeptFile, LocateFailure, Reading } from '../src/host/types';

export const storage = new Map<string, string>();

/** Files that the device keeps. */
export const keptFiles = new Map<string, KeptFile>();

/** What windows of the app do one after the other. */
const turns = new Map<string, Promise<void>>();

/** What the tests turn: the network's answer to each request, and storage that may be full. */
export const device = {
  answer: (_path: string, _headers: Record<string, string>, _body: string): Promise<Answered> => Promise.reject(new Error('offline')),
  full: false,
  inFront: true,
  readings: [] as (Reading | LocateFailure)[],
  resume: [] as (() => void)[],
};

export const host: Host = {
  kind: 'weapp',
  base: '',
  Socket: WebSocket,
  socketUrl: () => '',
  platform: () => 'a device in memory',
  language: () => 'zh-CN',
  fontScale: () => 1,
  get: (key) => storage.get(key),
  set(key, value) {
    if (device.full) return false;
    storage.set(key, value);
    return true;
  },
  remove: (key) => {
    storage.delete(key);
  },
  keys: () => [...storage.keys()],
  post: (path, headers, body) => device.answer(path, headers, body),
  files: {
    apart: false,
    choose: async () => [],
    upload: async (file, path, headers) => (keptFiles.has(file.key) ? device.answer(path, headers, file.name) : undefined),
    view: async () => undefined,
    drop: async (keys) => keys.forEach((key) => keptFiles.delete(key)),
    keys: async () => [...keptFiles.keys()],
    open: async () => true,
  },
  inFront: () => device.inFront,
  alone(name, act) {
    const turn = (turns.get(name) ?? Promise.resolve()).then(act);
    turns.set(name, turn);
    return turn;
  },
  onResume: (act) => {
    device.resume.push(act);
  },
  locate(take, fail) {
    for (const reading of device.readings) {
      if (typeof reading === 'string') fail(reading);
      else take(reading);
    }
    return () => undefined;
  },
  battery: async () => 0.5,
  wechatCode: async () => 'a-code-of-wechat',
  ring: () => undefined,
  allowSound: () => undefined,
  copy: async () => true,
  call: () => undefined,
  speaks: () => undefined,
  title: () => undefined,
  focusHeading: () => undefined,
};

/** An answer of GraphQL. */
export function graphql(body: unknown): Promise<Answered> {
  return Promise.resolve({ status: 200, body: JSON.stringify(body) });
}

/** A refusal of GraphQL. */
export function refusal(code: string, message: string, more: object = {}): Promise<Answered> {
  return graphql({ data: null, errors: [{ message, extensions: { code, ...more } }] });
}
