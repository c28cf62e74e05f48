// WeChat.
import Taro from '@tarojs/taro';
import { files } from './files';
import { TaroSocket } from './socket';
import type { Host } from './types';

/** Where the server is; a mini-program may only speak to registered domains, so it is fixed when it is built. */
const BASE = process.env.TARO_APP_SERVER ?? '';
/** How long the system may look for a good position. */
const LOOK_MS = 4_000;
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
  onResume(act) {
    Taro.onAppShow(act);
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) act();
    });
  },

  locate(take, fail) {
    let stopped = false;
    const look = async () => {
      while (!stopped) {
        try {
          const found = await Taro.getLocation({ type: 'wgs84', isHighAccuracy: true, highAccuracyExpireTime: LOOK_MS });
          if (stopped) return;
          take({
            latitude: found.latitude,
            longitude: found.longitude,
            accuracy: found.horizontalAccuracy || found.accuracy,
            altitude: found.altitude,
            ...(found.speed >= 0 ? { speed: found.speed } : {}),
            // The developer's tools give GCJ-02 whatever is asked for.
            datum: Taro.getDeviceInfo().platform === 'devtools' ? 'GCJ02' : 'WGS84',
            source: 'UNKNOWN',
            takenAt: Date.now(),
          });
        } catch (error) {
          if (stopped) return;
          const message = String((error as { errMsg?: string }).errMsg ?? error);
          fail(/auth|deny|denied|permission|privacy|scope/i.test(message) ? 'DENIED' : 'UNAVAILABLE');
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    };
    void look();
    return () => {
      stopped = true;
    };
  },
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
