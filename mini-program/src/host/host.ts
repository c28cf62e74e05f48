// WeChat.
import Taro from '@tarojs/taro';
import { files } from './files';
import { locate } from './locate';
import { TaroSocket } from './socket';
import type { Host } from './types';

/** Where the server is; a mini-program may only speak to registered domains, so it is fixed when it is built. */
const BASE = process.env.TARO_APP_SERVER ?? '';
/** The battery is asked for once a minute at most. */
const BATTERY_FOR_MS = 60_000;

let hidden = false;
Taro.onAppHide(() => {
  hidden = true;
});
Taro.onAppShow(() => {
  hidden = false;
});

let asked: { at: number; level: number } | undefined;

export const host: Host = {
  kind: 'weapp',
  base: BASE,
  Socket: TaroSocket,
  socketUrl: () => `${BASE.replace(/^http/, 'ws')}/graphql`,
  platform() {
    const device = Taro.getDeviceInfo();
    const app = Taro.getAppBaseInfo();
    return `${device.system} ${device.model} wechat-${app.version}`.slice(0, 100);
  },
  language: () => Taro.getAppBaseInfo().language.replace('_', '-'),
  fontScale: () => (Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1,

  get(key) {
    const value: unknown = Taro.getStorageSync(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  },
  set(key, value) {
    try {
      Taro.setStorageSync(key, value);
      return true;
    } catch {
      return false;
    }
  },
  remove: (key) => Taro.removeStorageSync(key),
  keys: () => Taro.getStorageInfoSync().keys,

  async post(path, header, data) {
    const reply = await Taro.request({ url: BASE + path, method: 'POST', header, data, dataType: 'text', responseType: 'text' });
    return { status: reply.statusCode, body: String(reply.data) };
  },
  files,
  inFront: () => !hidden,
  // WeChat opens an app once.
  alone: (_name, act) => act(),
  onResume(act) {
    Taro.onAppShow(act);
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) act();
    });
  },

  locate,
  async battery() {
    if (asked && Date.now() - asked.at < BATTERY_FOR_MS) return asked.level;
    try {
      const { level } = await Taro.getBatteryInfo();
      asked = { at: Date.now(), level: Number(level) / 100 };
      return asked.level;
    } catch {
      return undefined;
    }
  },
  async wechatCode() {
    try {
      return (await Taro.login()).code;
    } catch {
      return undefined;
    }
  },

  askToTell(templates) {
    // Taro's type asks for what another platform needs.
    void Taro.requestSubscribeMessage({ tmplIds: [...templates] } as Taro.requestSubscribeMessage.Option).catch(() => undefined);
  },

  ring() {
    void Taro.vibrateLong().catch(() => undefined);
    const tone = Taro.createInnerAudioContext();
    tone.obeyMuteSwitch = false;
    tone.src = '/static/ring.wav';
    tone.onEnded(() => tone.destroy());
    tone.play();
  },
  allowSound: () => undefined,

  async copy(text) {
    try {
      await Taro.setClipboardData({ data: text });
      return true;
    } catch {
      return false;
    }
  },
  call(number) {
    void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
  },
  openPermissions() {
    void Taro.openSetting().catch(() => undefined);
  },
  speaks: () => undefined,
  title(text) {
    void Taro.setNavigationBarTitle({ title: text });
  },
  focusHeading: () => undefined,
};
