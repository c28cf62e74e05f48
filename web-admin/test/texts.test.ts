// Both languages say everything, with the same places to fill in, and name every value of the schema.
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import i18n, { texts } from '../src/i18n';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** How the key of a singular ends. */
const ONE = '__one';
/** The server takes ten minutes at least. */
const NEVER_ONE = new Set(['spotChecks.minutes']);

const zh = flat(texts['zh-CN'] as Tree);
const en = flat(texts['en-US'] as Tree);
async function saidIn(language: string): Promise<string[]> {
  await i18n.changeLanguage(language);
  return [0, 1, 2].map((count) => i18n.t('spotChecks:new.startPeople', { count }));
}
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  it('has the same keys in zh-CN and en-US', () => {
    expect([...en.keys()].filter((key) => !key.endsWith(ONE)).sort()).toEqual([...zh.keys()].sort());
  });

  it('has a plural for each singular, which English alone has', () => {
    for (const key of en.keys()) {
      if (key.endsWith(ONE)) expect(en.has(key.slice(0, -ONE.length)), key).toBe(true);
    }
  });

  it('says of one what is said of one', async () => {
    expect(await saidIn('en-US')).toEqual(['Check 0 people', 'Check 1 person', 'Check 2 people']);
    expect(await saidIn('zh-CN')).toEqual(['对 0 人发起抽检', '对 1 人发起抽检', '对 2 人发起抽检']);
  });

  it('gives each noun that English counts its singular', () => {
    for (const [key, text] of en) {
      if (/\{\{count\}\} (people|days|minutes|hours|points|corners|notices|alerts|reports)\b/.test(text)) {
        expect(en.has(`${key}${ONE}`) || NEVER_ONE.has(key), `${key}: ${text}`).toBe(true);
      }
    }
  });

  it('fills the same places in both', () => {
    for (const [key, text] of zh) expect([key, places(en.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('leaves no text empty', () => {
    for (const [key, text] of [...zh, ...en]) expect(text.trim(), key).not.toBe('');
  });

  it('names every enum value that is shown', () => {
    const schema = buildSchema(readFileSync('../schema.graphql', 'utf8'));
    for (const name of Object.keys(texts['zh-CN'].enums)) {
      const type = schema.getType(name);
      if (!isEnumType(type)) continue; // the schema has `Risk` as text
      for (const { name: value } of type.getValues()) expect(zh.has(`enums.${name}.${value}`), `${name}.${value}`).toBe(true);
    }
  });

  it('has the words of every enum that the sources name', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const named = new Set(sources.flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/enums:(\w+)\./g)].map((match) => match[1] ?? '')));
    expect(named.size).toBeGreaterThan(20);
    for (const name of named) expect(Object.keys(texts['zh-CN'].enums), name).toContain(name);
  });
});
