// Both languages say everything, with the same places to fill in, and name every value of the schema.
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | string[] | Tree };

function flat(tree: Tree | string[], prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value] as [string, string]] : flat(value, `${prefix}.${key}`),
  );
}

const files = readdirSync('src/i18n/zh-CN');
const read = (language: string) =>
  new Map(files.flatMap((file) => flat(JSON.parse(readFileSync(`src/i18n/${language}/${file}`, 'utf8')) as Tree, file.replace('.json', ''))));
const zh = read('zh-CN');
const en = read('en-US');
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe('texts', () => {
  it('has the same files and keys in zh-CN and en-US', () => {
    expect(readdirSync('src/i18n/en-US')).toEqual(files);
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  it('fills the same places in both', () => {
    for (const [key, text] of zh) expect([key, places(en.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('leaves no text empty, and none in the other language', () => {
    for (const [key, text] of [...zh, ...en]) expect(text.trim(), key).not.toBe('');
    for (const [key, text] of en) if (!key.startsWith('common.language')) expect(text, key).not.toMatch(/\p{Script=Han}/u);
  });

  it('names every value of the enums that are shown', () => {
    const schema = buildSchema(readFileSync('../schema.graphql', 'utf8'));
    const enums = JSON.parse(readFileSync('src/i18n/zh-CN/enums.json', 'utf8')) as Record<string, Record<string, string>>;
    for (const [name, names] of Object.entries(enums)) {
      const type = schema.getType(name);
      expect(isEnumType(type), name).toBe(true);
      if (isEnumType(type)) expect(Object.keys(names).sort(), name).toEqual(type.getValues().map((value) => value.name).sort());
    }
  });
});
