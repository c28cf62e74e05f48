// What a browser says it is, in a few words that an officer can read.

const SYSTEMS: readonly [RegExp, string][] = [
  [/OpenHarmony ([\d.]+)/, 'HarmonyOS'],
  [/Android ([\d.]+)/, 'Android'],
  [/(?:iPhone|iPad|CPU) OS ([\d_]+)/, 'iOS'],
  [/Windows NT ([\d.]+)/, 'Windows'],
  [/Mac OS X ([\d_]+)/, 'macOS'],
  [/(Linux)/, ''],
];
/** The first that matches: most browsers name others too. */
const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger\/([\d]+)/, 'WeChat'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];

function first(agent: string, names: readonly [RegExp, string][]): string {
  for (const [pattern, name] of names) {
    const found = pattern.exec(agent)?.[1];
    if (found) return `${name} ${found.replace(/_/g, '.')}`.trim();
  }
  return '';
}

/** `Android 14 · Chrome 120 (H5)`, at most 100 characters. */
export function describe(agent: string): string {
  const words = [first(agent, SYSTEMS), first(agent, BROWSERS)].filter(Boolean).join(' · ');
  return `${words || agent.slice(0, 80)} (H5)`;
}
