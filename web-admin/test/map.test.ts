import type { Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shiftFor, shiftGeometry } from '../src/map/coords';
import type { Districts } from '../src/map/districts';
import { boundsOf, circle, GAP_MS, mergeTrack, trackLines, widened, zoneOutline } from '../src/map/shapes';
import type { TrackFix } from '../src/map/shapes';
import { styleFor } from '../src/map/style';

const metresBetween = ([x1, y1]: number[], [x2, y2]: number[]) => {
  const rad = Math.PI / 180;
  const a = Math.sin(((y2! - y1!) * rad) / 2) ** 2 + Math.cos(y1! * rad) * Math.cos(y2! * rad) * Math.sin(((x2! - x1!) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a));
};

function fix(key: string, minute: number): TrackFix {
  return { key, takenAt: new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString(), longitude: 117 + minute / 1000, latitude: 34, accuracy: 10 };
}

describe('datum', () => {
  it('moves Xuzhou by half a kilometre for GCJ-02, and back to within a centimetre', () => {
    const shift = shiftFor('GCJ02');
    const home = [117.1848, 34.2618];
    const moved = shift.toMap(home);
    expect(metresBetween(home, moved)).toBeGreaterThan(500);
    expect(metresBetween(home, moved)).toBeLessThan(600);
    expect(metresBetween(home, shift.fromMap(moved))).toBeLessThan(0.01);
  });

  it('leaves WGS-84 alone', () => {
    expect(shiftFor('WGS84').toMap([117.5, 34.5])).toEqual([117.5, 34.5]);
  });

  it('moves every position of a shape', () => {
    const shape: Polygon = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
    expect(shiftGeometry(shape, ([x, y]) => [x! + 1, y! + 2]).coordinates).toEqual([[[1, 2], [2, 2], [2, 3], [1, 2]]]);
  });
});

describe('shapes', () => {
  it('draws a circle whose every corner is at the radius', () => {
    const centre = [117.2, 34.2];
    const ring = circle(centre, 300).coordinates[0]!;
    expect(ring[0]).toEqual(ring.at(-1));
    for (const corner of ring) expect(Math.abs(metresBetween(centre, corner) - 300)).toBeLessThan(0.01);
    const turned = ring.slice(0, -1).reduce((sum, [x, y], i) => sum + (ring[i + 1]![0]! - x!) * (ring[i + 1]![1]! + y!), 0);
    expect(turned).toBeLessThan(0); // counterclockwise
  });

  it('draws a stored circle as its outline and a polygon as itself', () => {
    expect(zoneOutline({ type: 'Point', coordinates: [117, 34] }, 300).type).toBe('Polygon');
    const shape: Polygon = { type: 'Polygon', coordinates: [] };
    expect(zoneOutline(shape, null)).toBe(shape);
  });

  it('splits a track where nothing is known of the way between', () => {
    const lines = trackLines([fix('a', 0), fix('b', 5), fix('c', 5 + GAP_MS / 60_000 + 1), fix('d', 25)]);
    expect(lines.map((line) => [line.properties.gap, line.geometry.coordinates.length])).toEqual([[false, 2], [true, 2], [false, 2]]);
    expect(trackLines([fix('a', 0)])).toEqual([]);
  });

  it('joins stored and live fixes once each, in order', () => {
    expect(mergeTrack([fix('a', 0), fix('b', 5)], [fix('b', 5), fix('c', 9)]).map((one) => one.key)).toEqual(['a', 'b', 'c']);
  });

  it('finds and widens bounds', () => {
    expect(boundsOf([])).toBeUndefined();
    const bounds = boundsOf([{ type: 'Point', coordinates: [117, 34] }, { type: 'Point', coordinates: [118, 33] }]);
    expect(bounds).toEqual([117, 33, 118, 34]);
    const [west, south] = widened(bounds, 1_000)!;
    expect(metresBetween([117, 33], [117, south])).toBeCloseTo(1_000, -2);
    expect(metresBetween([117, 33.5], [west, 33.5])).toBeCloseTo(1_000, -2);
  });
});

describe('style', () => {
  it('works without tiles, and puts tiles above the offline base where there are some', () => {
    expect(Object.keys(styleFor(null).sources)).not.toContain('tiles');
    const layers = styleFor('/tiles/{z}/{x}/{y}').layers.map((layer) => layer.id);
    expect(layers.indexOf('tiles')).toBeGreaterThan(layers.indexOf('districts-label'));
    expect(layers.indexOf('tiles')).toBeLessThan(layers.indexOf('zones-fill'));
  });
});

describe('the districts that ship', () => {
  const collection = JSON.parse(readFileSync('public/geo/xuzhou.geojson', 'utf8')) as Districts;

  it('are the ten of Xuzhou, closed and within its bounds', () => {
    expect(collection.features.map((one) => one.properties.adcode)).toEqual([
      '320302', '320303', '320305', '320311', '320312', '320321', '320322', '320324', '320381', '320382',
    ]);
    const [west, south, east, north] = boundsOf(collection.features.map((one) => one.geometry))!;
    expect([west, south, east, north].map((one) => one.toFixed(1))).toEqual(['116.4', '33.7', '118.7', '35.0']);
    for (const { geometry, properties } of collection.features) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      for (const ring of rings) expect(ring[0], properties.name).toEqual(ring.at(-1));
      expect(properties.nameEn).toMatch(/^[A-Z][a-z]+$/);
    }
  });
});
