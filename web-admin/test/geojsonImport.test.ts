import { describe, expect, it } from 'vitest';
import { ImportError, MOST_BYTES, readCentre, readGeoJson } from '../src/features/people/geojsonImport';

const ring = [[117, 34], [118, 34], [118, 35], [117, 34]];
const polygon = { type: 'Polygon', coordinates: [ring] };
const fault = (text: string) => {
  try {
    readGeoJson(text);
    return undefined;
  } catch (error) {
    return (error as ImportError).fault;
  }
};

describe('readGeoJson', () => {
  it('takes a geometry, a feature, or a collection of one', () => {
    const feature = { type: 'Feature', properties: { name: '云龙区' }, geometry: polygon };
    expect(readGeoJson(JSON.stringify(polygon))).toMatchObject({ geometry: polygon, points: 4 });
    expect(readGeoJson(JSON.stringify(feature)).name).toBe('云龙区');
    expect(readGeoJson(`\uFEFF${JSON.stringify({ type: 'FeatureCollection', features: [feature] })}`).points).toBe(4);
  });

  it('reads a circle with its radius', () => {
    const text = JSON.stringify({ type: 'Feature', properties: { radius: 300 }, geometry: { type: 'Point', coordinates: [117, 34] } });
    expect(readGeoJson(text)).toMatchObject({ radius: 300, points: 1 });
  });

  it('names the fault', () => {
    expect(fault('{"type":')).toBe('json');
    expect(fault('null')).toBe('json');
    expect(fault('{"type":"LineString","coordinates":[[0,0],[1,1]]}')).toBe('kind');
    expect(fault('{"type":"Polygon"}')).toBe('kind');
    expect(fault(JSON.stringify({ type: 'FeatureCollection', features: [polygon, polygon] }))).toBe('many');
    expect(fault(' '.repeat(MOST_BYTES + 1))).toBe('big');
  });
});

describe('readCentre', () => {
  it('takes either comma or a space', () => {
    for (const text of ['117.2, 34.26', '117.2，34.26', ' 117.2 34.26 ']) expect(readCentre(text)).toEqual([117.2, 34.26]);
  });

  it('refuses what is no place', () => {
    for (const text of ['', '117.2', 'a, b', '34.26, 117.2', '117, 34, 5', '181, 0']) expect(readCentre(text)).toBeUndefined();
  });
});
