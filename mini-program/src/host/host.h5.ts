// The browser.
import { describe } from './agent';
import { files } from './files';
import type { Host, Reading } from './types';

/** Milliseconds after which a reading counts as none. */
const READING_WITHIN_MS = 8_000;
/** So long another window is waited for; the system may have put it to sleep. */
const ALONE_WITHIN_MS = 10_000;

let sound: AudioContext | undefined;

async function answered(response: Response) {
  return { status: response.status, body: await response.text() };
}

function shown(): Element | undefined {
  return [...document.querySelectorAll('main')].filter((main) => main.offsetParent !== null).pop();
}

export const host: Host = {
  kind: 'h5',
  base: '',
  Socket: typeof WebSocket === 'undefined' ? undefined : WebSocket,
  socketUrl: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  platform: () => describe(navigator.userAgent),
  language: () => navigator.language,
  fontScale: () => 1,

  get: (key) => localStorage.getItem(key) ?? undefined,
  set(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
  remove: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),

  post: async (path, headers, body) => answered(await fetch(path, { method: 'POST', headers, body, credentials: 'omit' })),
  files,
  inFront: () => document.visibilityState === 'visible',
  async alone(name, act) {
    // Pages without TLS have no locks.
    if (!navigator.locks) return act();
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), ALONE_WITHIN_MS);
    let begun = false;
    const begin = () => {
      begun = true;
      clearTimeout(timer);
      return act();
    };
    try {
      await navigator.locks.request(name, { signal: patience.signal }, begin);
    } catch (error) {
      if (begun) throw error;
      await act();
    }
  },
  onResume(act) {
    window.addEventListener('online', act);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') act();
    });
  },

  locate(take, fail) {
    if (!('geolocation' in navigator)) {
      fail('UNAVAILABLE');
      return () => undefined;
    }
    const watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        const reading: Reading = {
          latitude: coords.latitude,
          longitude: coords.longitude,
          accuracy: coords.accuracy,
          datum: 'WGS84',
          // Browsers do not say; a speed comes from satellites alone.
          source: coords.speed === null ? 'UNKNOWN' : 'GNSS',
          takenAt: timestamp,
        };
        if (coords.altitude !== null) reading.altitude = coords.altitude;
        if (coords.speed !== null) reading.speed = coords.speed;
        if (coords.heading !== null && !Number.isNaN(coords.heading)) reading.heading = coords.heading;
        take(reading);
      },
      (error) => fail(error.code === error.PERMISSION_DENIED ? 'DENIED' : 'UNAVAILABLE'),
      { enableHighAccuracy: true, maximumAge: 0, timeout: READING_WITHIN_MS },
    );
    return () => navigator.geolocation.clearWatch(watch);
  },
  async battery() {
    const power = navigator as Navigator & { getBattery?: () => Promise<{ level: number }> };
    return (await power.getBattery?.().catch(() => undefined))?.level;
  },
  wechatCode: async () => undefined,

  ring() {
    navigator.vibrate?.([400, 200, 400]);
    if (sound?.state !== 'running') return;
    for (const [hz, after] of [[880, 0], [660, 0.22], [880, 0.44]] as const) {
      const from = sound.currentTime + after;
      const tone = sound.createOscillator();
      const loudness = sound.createGain();
      tone.frequency.value = hz;
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(0.2, from + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.2);
      tone.connect(loudness).connect(sound.destination);
      tone.start(from);
      tone.stop(from + 0.22);
    }
  },
  allowSound() {
    try {
      sound ??= new AudioContext();
      if (sound.state === 'suspended') void sound.resume();
    } catch {
      // No audio device: the banner and the shaking remain.
    }
  },
  ...(typeof speechSynthesis === 'undefined'
    ? {}
    : {
        say(language: string) {
          speechSynthesis.cancel();
          const words = new SpeechSynthesisUtterance((shown() as HTMLElement | undefined)?.innerText ?? '');
          words.lang = language;
          words.rate = 0.9;
          speechSynthesis.speak(words);
        },
        hush: () => speechSynthesis.cancel(),
      }),

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  call(number) {
    location.href = `tel:${number}`;
  },
  speaks(language) {
    document.documentElement.lang = language;
  },
  title(text) {
    document.title = text;
  },
  focusHeading() {
    shown()?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  },
};
