// How the app is built: who may import whom, and that each page is listed wherever Taro and the app look for it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { commonTexts } from '../src/i18n/common';
import { dutyOf } from '../src/lib/duties';
import { wayOf } from '../src/lib/ways';
import { PAGES } from '../src/pages';
import type { Kind } from '../src/pages';

const pages = Object.values(PAGES);
const folders = readdirSync('src/pages').sort();
const kinds = pages.flatMap(({ sends = {} }) => Object.keys(sends)) as Kind[];
const files = (readdirSync('src', { recursive: true }) as string[]).map((path) => join('src', path)).filter((path) => /\.tsx?$/.test(path));

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*'(\.[^']*)'/g)].map(([, path = '']) => normalize(join(dirname(file), path)));
}

const pageOf = (path: string) => /^src\/pages\/([^/]+)/.exec(path)?.[1];

describe('pages', () => {
  it('are listed for Taro and for the app, each under the name of its folder', () => {
    const config = readFileSync('src/app.config.ts', 'utf8');
    const named = [...config.matchAll(/'pages\/(\w+)\/index'/g)].map((match) => match[1]);
    expect(named.sort()).toEqual(folders);
    expect(Object.keys(PAGES).sort()).toEqual(folders);
  });

  it('import from no other page, and nothing but the list imports from one', () => {
    const wrong = files
      .filter((file) => file !== 'src/pages.ts')
      .flatMap((file) => importsOf(file).filter((to) => pageOf(to) && pageOf(to) !== pageOf(file)).map((to) => `${file} -> ${to}`));
    expect(wrong).toEqual([]);
    expect(importsOf('src/pages.ts').filter(pageOf)).toHaveLength(folders.length);
  });

  it('bring no parts of a screen into what is loaded first', () => {
    for (const folder of folders) for (const to of importsOf(`src/pages/${folder}/page.ts`)) expect(to).toMatch(/^src\/(gql\/graphql|lib\/page)$/);
  });

  it('take no place in the menu that another has', () => {
    const tabs = pages.flatMap(({ tab }) => tab ?? []);
    expect(new Set(tabs).size).toBe(tabs.length);
  });
});

describe('what pages say of themselves', () => {
  it('leads from every kind of duty to one page', () => {
    const kind = buildSchema(readFileSync('../schema.graphql', 'utf8')).getType('DutyKind');
    const claimed = pages.flatMap(({ duties = {} }) => Object.keys(duties));
    expect(isEnumType(kind) && kind.getValues().map(({ name }) => name).sort()).toEqual(claimed.sort());
    expect(dutyOf('CHECK_IN')).toEqual({ page: 'checkin', withId: true });
    expect(dutyOf('SPOT_CHECK')).toEqual({ page: 'spot', urgent: true });
    expect(dutyOf('LEAVE')).toEqual({ page: 'leavecase', withId: true });
    expect(dutyOf('REPORT')).toEqual({ page: 'report' });
  });

  it('sends each kind from one page, and both languages have a word for it', () => {
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const texts of Object.values(commonTexts)) expect(Object.keys(texts.kinds).sort()).toEqual([...kinds].sort());
  });

  it('says what each is about by a field that its operation takes', () => {
    const schema = buildSchema(readFileSync('../schema.graphql', 'utf8'));
    for (const kind of kinds) {
      const { operation, about, files: field, keyed, form } = wayOf(kind);
      const input = schema.getType(/\$input:(\w+)!/.exec(operation)?.[1] ?? '');
      const fields = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
      for (const name of [about, field, keyed ? 'idempotencyKey' : undefined]) if (name) expect(fields, `${kind} ${name}`).toContain(name);
      if (form === 'about') expect(about, kind).toBeDefined();
    }
  });

  it('keeps each stream under a name of its own', () => {
    const names = pages.flatMap(({ streams = {} }) => Object.keys(streams));
    expect([...names].sort()).toEqual(['clocks', 'duties']);
  });
});
