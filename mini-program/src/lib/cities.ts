// Cities to name as a destination where there is no map to choose on: where the seat of each division is, in degrees
// WGS-84, to some kilometres. The request carries a radius that makes up for that. The list is made by
// scripts/make-cities.py; where places are comes from GeoNames (https://www.geonames.org, CC BY 4.0).
import rows from './cities.json';

export interface City {
  zh: string;
  en: string;
  latitude: number;
  longitude: number;
}

type Row = readonly [zh: string, en: string, latitude: number, longitude: number, also?: string];

/** `Ürümqi`, `Xi’an` → `urumqi`, `xian`: as they are written on a phone. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'\s]/g, '')
    .toLowerCase();
}

const ALL = (rows as unknown as readonly Row[]).map(([zh, en, latitude, longitude, also = '']) => ({
  city: { zh, en, latitude, longitude } satisfies City,
  words: [zh, en, ...also.split(' ')].filter(Boolean).map(plain),
}));

/** Covers a city and what lies around it, in kilometres. */
export const CITY_RADIUS_KM = 40;
/** So many are offered at once. */
const MOST = 6;

/** The one of this Chinese name. */
export function cityOf(zh: string | undefined): City | undefined {
  return ALL.find(({ city }) => city.zh === zh)?.city;
}

/** How well a word answers what was written: it is that, begins so, holds it, or is held by an address; 0 when it does not. */
function fit(word: string, wanted: string): number {
  if (word === wanted) return 4;
  if (word.startsWith(wanted)) return 3;
  if (word.includes(wanted)) return 2;
  return /[\u4e00-\u9fff]/.test(word) && wanted.includes(word) ? 1 : 0;
}

/** Those whose name is, holds, or is part of what was written; the best first. */
export function citiesLike(text: string): City[] {
  const wanted = plain(text);
  if (!wanted) return [];
  return ALL.map(({ city, words }) => ({ city, rank: Math.max(...words.map((word) => fit(word, wanted))) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, MOST)
    .map(({ city }) => city);
}
