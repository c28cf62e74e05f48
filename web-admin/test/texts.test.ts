// Both languages say everything, with the same places to fill in, and name every value of the schema.
import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { texts } from '../src/i18n';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const zh = flat(texts['zh-CN'] as Tree);
const en = flat(texts['en-US'] as Tree);
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  it('has the same keys in zh-CN and en-US', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
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
      if (!isEnumType(type)) continue; // `Finding` is the console's own
      for (const { name: value } of type.getValues()) expect(zh.has(`enums.${name}.${value}`), `${name}.${value}`).toBe(true);
    }
  });
});
