// Alert tones, made in the browser: no file to load, a different figure for each severity.
import type { Severity } from '../gql/graphql';

const FIGURES: Record<Severity, { hz: number; at: number; long: number }[]> = {
  HIGH: [
    { hz: 880, at: 0, long: 0.14 },
    { hz: 660, at: 0.18, long: 0.14 },
    { hz: 880, at: 0.36, long: 0.22 },
  ],
  MEDIUM: [
    { hz: 660, at: 0, long: 0.14 },
    { hz: 784, at: 0.18, long: 0.18 },
  ],
  LOW: [{ hz: 587, at: 0, long: 0.16 }],
};

/** A burst of alerts (after a reconnect) sounds once. */
const QUIET_AFTER_MS = 2_500;
let context: AudioContext | undefined;
let last = 0;

/** Browsers let a page sound only after a touch or key: call this on one. */
export function unlockSound() {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
  } catch {
    // no audio device: the list and the notices remain
  }
}

export function soundAlert(severity: Severity, now = Date.now()) {
  if (!context || context.state !== 'running' || now - last < QUIET_AFTER_MS) return;
  last = now;
  for (const { hz, at, long } of FIGURES[severity]) {
    const from = context.currentTime + at;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = hz;
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(0.16, from + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + long);
    tone.connect(loudness).connect(context.destination);
    tone.start(from);
    tone.stop(from + long + 0.02);
  }
}
