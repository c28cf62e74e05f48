// How the console is built: who may import whom, and that each feature is listed, said in both languages and in its place.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { entriesFor, routesFor } from '../src/app/access';
import { features } from '../src/app/features';
import i18n from '../src/i18n';
import type { MeFragment, OfficerAbility } from '../src/gql/graphql';

/** What each folder may import from, besides itself. */
const MAY: Record<string, readonly string[]> = {
  gql: [],
  lib: ['gql'],
  i18n: ['gql', 'lib'],
  graphql: ['gql', 'lib'],
  ui: ['gql', 'lib', 'graphql'],
  map: ['gql', 'lib', 'graphql', 'ui'],
  features: ['gql', 'lib', 'graphql', 'ui', 'map'],
  app: ['gql', 'lib', 'i18n', 'graphql', 'ui', 'map', 'features'],
  // A page of its own beside the console: it shares the session, the look and the content policy.
  explorer: ['gql', 'lib', 'i18n', 'graphql', 'ui', 'app'],
};
/** The file that alone names features. */
const LIST = 'src/app/features.ts';

const files = (readdirSync('src', { recursive: true }) as string[]).map((path) => join('src', path)).filter((path) => /\.tsx?$/.test(path));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const lines = [...text.matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*'(\.[^']*)'/g)];
  return lines.map(([, path = '']) => normalize(join(dirname(file), path)));
}

const partOf = (path: string) => path.split('/')[1] ?? '';
const featureOf = (path: string) => path.split('/')[2] ?? '';
const officer = (...abilities: OfficerAbility[]): MeFragment => ({ id: 'o', name: 'o', username: 'o', roles: [], abilities, agency: { id: 'a', name: 'a', kind: 'POLICE', regionCode: '320300' } });
/** What handlers and leaders may do. */
const ACTING: OfficerAbility[] = ['ACTS', 'READS_PEOPLE'];

const unlike = (what: string[]) => expect(what.filter((one, place) => what.indexOf(one) !== place)).toEqual([]);
const offered = (...abilities: OfficerAbility[]) => entriesFor(features, officer(...abilities)).map(({ to }) => to);

describe('imports', () => {
  it('go down only', () => {
    const wrong = files.filter((file) => file.split('/').length > 2).flatMap((file) => {
      const part = partOf(file);
      return importsOf(file).filter((to) => partOf(to) !== part && !MAY[part]?.includes(partOf(to))).map((to) => `${file} -> ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it('name features in the list alone', () => {
    const wrong = files.filter((file) => file !== LIST && partOf(file) !== 'features' && importsOf(file).some((to) => partOf(to) === 'features'));
    expect(wrong).toEqual([]);
  });

  it('go from one feature to another only where its manifest says so, and it says no more', () => {
    for (const { name, uses = [] } of features) {
      const used = files
        .filter((file) => file.startsWith(`src/features/${name}/`))
        .flatMap(importsOf)
        .filter((to) => partOf(to) === 'features' && featureOf(to) !== name)
        .map(featureOf);
      expect([name, [...new Set(used)].sort()]).toEqual([name, [...uses].sort()]);
    }
  });

  it('never go in a circle between features', () => {
    const uses = new Map(features.map((one) => [one.name, one.uses ?? []]));
    const reaches = (from: string, seen: readonly string[]): boolean => (uses.get(from) ?? []).some((to) => seen.includes(to) || reaches(to, [...seen, to]));
    for (const { name } of features) expect([name, reaches(name, [name])]).toEqual([name, false]);
  });

  it('are looked at: the patterns above find them', () => {
    expect(importsOf('src/app/features.ts').filter((to) => partOf(to) === 'features')).toHaveLength(features.length);
    expect(importsOf('src/features/alerts/feature.tsx')).toContain('src/features/alerts/AlertsPage');
  });
});

describe('features', () => {
  it('are listed, each under the name of its folder', () => {
    expect(features.map(({ name }) => name).sort()).toEqual(readdirSync('src/features').sort());
  });

  it('name texts that both languages have', async () => {
    const all = [officer(...ACTING), officer('HELPS')];
    const keys = features.flatMap(({ navigation = [], shortcuts = [] }) => [
      ...navigation.flatMap(({ name }) => (typeof name === 'string' ? [name] : all.map(name))),
      ...shortcuts.map(({ text }) => text),
    ]);
    for (const lng of ['zh-CN', 'en-US']) for (const key of keys) expect(i18n.exists(key, { lng, fallbackLng: [] }), `${key} in ${lng}`).toBe(true);
  });

  it('have texts of their own in both languages', () => {
    const texts = (readdirSync('src', { recursive: true }) as string[]).filter((path) => /^(features|ui)\/.*\.json$/.test(path));
    expect(texts.length).toBeGreaterThan(0);
    for (const path of texts) {
      expect(path).toMatch(/\.(zh-CN|en-US)\.json$/);
      const other = path.includes('zh-CN') ? path.replace('zh-CN', 'en-US') : path.replace('en-US', 'zh-CN');
      expect(existsSync(join('src', other)), other).toBe(true);
    }
    const names = texts.filter((path) => path.includes('zh-CN')).map((path) => path.replace(/^.*\//, ''));
    expect(new Set(names).size).toBe(names.length);
  });

  it('take no address, and no place in navigation or on a tab, that another has', () => {
    unlike(features.flatMap(({ routes = [] }) => routes.map(({ path }) => path)));
    unlike(features.flatMap(({ navigation = [] }) => navigation.map(({ group, order }) => `${group} ${order}`)));
    unlike(features.flatMap(({ personPanels = [] }) => personPanels.map(({ tab, order }) => `${tab} ${order}`)));
    unlike(features.flatMap(({ timeline }) => Object.keys(timeline?.kinds ?? {})));
    unlike(features.flatMap(({ updates = {} }) => Object.keys(updates)));
  });

  it('lead from the navigation to pages that they have', () => {
    for (const { routes = [], navigation = [] } of features) {
      for (const { to } of navigation) expect(routes.map(({ path }) => path)).toContain(to);
      for (const { instead } of routes) if (instead) expect(routes.map(({ path }) => path)).toContain(instead);
    }
  });

  it('count only what a source of the list keeps', () => {
    const sources = new Set(features.flatMap(({ sources: own = [] }) => own));
    for (const { navigation = [] } of features) for (const { count } of navigation) if (count) expect(sources.has(count.source)).toBe(true);
  });

  it('show every kind of entry of the timeline', () => {
    const kind = buildSchema(readFileSync('../schema.graphql', 'utf8')).getType('TimelineKind');
    const shown = features.flatMap(({ timeline }) => Object.keys(timeline?.kinds ?? {}));
    expect(isEnumType(kind) && kind.getValues().map(({ name }) => name).sort()).toEqual(shown.sort());
  });
});

describe('what an officer is offered', () => {
  it('is all about people for who reads them, from the map down', () => {
    const all = ['/map', '/alerts', '/reports', '/check-ins', '/leave', '/spot-checks', '/clocks', '/people'];
    expect(offered(...ACTING)).toEqual(all);
    expect(offered('READS_PEOPLE')).toEqual(all);
    expect(offered(...ACTING, 'ADMINISTERS')).toEqual([...all, '/outages']);
  });

  it('is calls for help for helpers, outages for administrators, and nothing without an ability', () => {
    expect(offered('HELPS')).toEqual(['/reports']);
    expect(offered('HELPS', 'ADMINISTERS')).toEqual(['/reports', '/outages']);
    expect(offered('ADMINISTERS')).toEqual(['/outages']);
    expect(offered()).toEqual([]);
  });

  it('is no page that is not theirs', () => {
    const open = (...abilities: OfficerAbility[]) => routesFor(features, officer(...abilities)).filter(({ instead }) => !instead).map(({ path }) => path);
    expect(open('HELPS')).toEqual(['/reports', '/reports/:reportId']);
    expect(open('ADMINISTERS')).toEqual(['/outages']);
    expect(open(...ACTING)).toContain('/spot-checks/new');
    expect(open('READS_PEOPLE')).not.toContain('/spot-checks/new');
    expect(routesFor(features, officer('READS_PEOPLE')).find(({ path }) => path === '/spot-checks/new')?.instead).toBe('/spot-checks');
  });
});
