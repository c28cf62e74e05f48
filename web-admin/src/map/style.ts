// The map's style: a base of districts and graticule, tiles above it where a deployment has them, our layers on top.
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';

export const EMPTY = { type: 'FeatureCollection', features: [] } as const;

const geojson = (extra: object = {}): SourceSpecification => ({ type: 'geojson', data: EMPTY as never, ...extra });

/**
 * A radius in metres as pixels: exact in Web Mercator when the map is not tilted. At zoom 0 one pixel of a 512 px
 * world is `mpp` metres, which each feature carries for its latitude.
 */
const metresAsPixels: ExpressionSpecification = [
  'interpolate', ['exponential', 2], ['zoom'],
  0, ['/', ['get', 'accuracy'], ['get', 'mpp']],
  22, ['/', ['*', ['get', 'accuracy'], 4_194_304], ['get', 'mpp']],
];

export function metresPerPixelAtZoom0(latitude: number): number {
  return (40_075_016.686 / 512) * Math.cos((latitude * Math.PI) / 180);
}

const single: ExpressionSpecification = ['!', ['has', 'point_count']];
const TEXT = { 'text-font': ['Noto Sans CJK SC, PingFang SC, Microsoft YaHei'] };

const kindColour: ExpressionSpecification = ['match', ['get', 'kind'], 'PROHIBITED', '#a8071a', '#1b5e8c'];

const layers: LayerSpecification[] = [
  { id: 'ground', type: 'background', paint: { 'background-color': '#e9edf0' } },
  { id: 'districts-fill', type: 'fill', source: 'districts', paint: { 'fill-color': '#f8f9f7' } },
  {
    id: 'graticule', type: 'line', source: 'graticule',
    filter: ['any', ['get', 'major'], ['>=', ['zoom'], 10]] as never,
    paint: { 'line-color': '#cfd8de', 'line-width': ['case', ['get', 'major'], 0.9, 0.5] },
  },
  { id: 'districts-line-halo', type: 'line', source: 'districts', paint: { 'line-color': '#fff', 'line-width': 3.2 } },
  { id: 'districts-line', type: 'line', source: 'districts', paint: { 'line-color': '#93a4b1', 'line-width': 1.1, 'line-dasharray': [5, 1.5, 1, 1.5] } },
  {
    id: 'districts-label', type: 'symbol', source: 'district-labels',
    layout: { 'text-field': ['get', 'name'], 'text-size': ['interpolate', ['linear'], ['zoom'], 8, 12, 12, 17], 'text-letter-spacing': 0.16, ...TEXT },
    paint: { 'text-color': '#586a78', 'text-halo-color': '#f8f9f7', 'text-halo-width': 1.6 },
  },
  { id: 'zones-fill', type: 'fill', source: 'zones', paint: { 'fill-color': kindColour, 'fill-opacity': 0.08 } },
  { id: 'zones-line', type: 'line', source: 'zones', filter: ['==', ['get', 'kind'], 'PERMITTED'], paint: { 'line-color': kindColour, 'line-width': 2 } },
  { id: 'zones-line-prohibited', type: 'line', source: 'zones', filter: ['==', ['get', 'kind'], 'PROHIBITED'], paint: { 'line-color': kindColour, 'line-width': 2.4, 'line-dasharray': [2, 1.2] } },
  {
    id: 'zones-label', type: 'symbol', source: 'zones',
    layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-size': 12, 'text-offset': [0, 0.9], 'symbol-spacing': 420, ...TEXT },
    paint: { 'text-color': kindColour, 'text-halo-color': '#fff', 'text-halo-width': 1.6 },
  },
  {
    id: 'accuracy', type: 'circle', source: 'people', minzoom: 11.5, filter: single,
    paint: { 'circle-radius': metresAsPixels, 'circle-color': '#1b5e8c', 'circle-opacity': 0.08, 'circle-stroke-color': '#1b5e8c', 'circle-stroke-width': 1, 'circle-stroke-opacity': 0.35 },
  },
  { id: 'trail-line', type: 'line', source: 'trail', filter: ['==', ['get', 'gap'], false], layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': '#7a4fa3', 'line-width': 3, 'line-opacity': 0.85 } },
  { id: 'trail-gap', type: 'line', source: 'trail', filter: ['==', ['get', 'gap'], true], paint: { 'line-color': '#7a4fa3', 'line-width': 1.6, 'line-dasharray': [1.5, 2.5] } },
  { id: 'trail-points', type: 'circle', source: 'trail-points', minzoom: 11, paint: { 'circle-radius': 3.4, 'circle-color': '#fff', 'circle-stroke-color': '#5d3a80', 'circle-stroke-width': 1.6 } },
  {
    id: 'evidence-accuracy', type: 'circle', source: 'evidence',
    paint: { 'circle-radius': metresAsPixels, 'circle-color': '#a8071a', 'circle-opacity': 0.07, 'circle-stroke-color': '#a8071a', 'circle-stroke-width': 1, 'circle-stroke-opacity': 0.5 },
  },
  { id: 'evidence-points', type: 'circle', source: 'evidence', paint: { 'circle-radius': 10, 'circle-color': '#a8071a', 'circle-stroke-color': '#fff', 'circle-stroke-width': 2 } },
  { id: 'evidence-number', type: 'symbol', source: 'evidence', layout: { 'text-field': ['get', 'number'], 'text-size': 11, 'text-allow-overlap': true, ...TEXT }, paint: { 'text-color': '#fff' } },
  { id: 'draft-fill', type: 'fill', source: 'draft', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': kindColour, 'fill-opacity': 0.14 } },
  { id: 'draft-line', type: 'line', source: 'draft', paint: { 'line-color': kindColour, 'line-width': 2 } },
  { id: 'draft-points', type: 'circle', source: 'draft', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 5, 'circle-color': '#fff', 'circle-stroke-color': kindColour, 'circle-stroke-width': 2.4 } },
  {
    id: 'clusters', type: 'circle', source: 'people', filter: ['has', 'point_count'],
    paint: {
      'circle-color': '#27435c',
      'circle-radius': ['step', ['get', 'point_count'], 15, 10, 18, 50, 23, 200, 28],
      'circle-stroke-width': ['case', ['>', ['get', 'beyond'], 0], 4, 3],
      'circle-stroke-color': ['case', ['>', ['get', 'beyond'], 0], '#c9302a', 'rgba(255,255,255,0.9)'],
    },
  },
  {
    id: 'clusters-count', type: 'symbol', source: 'people', filter: ['has', 'point_count'],
    layout: { 'text-field': ['concat', ['get', 'point_count_abbreviated'], ['case', ['>', ['get', 'beyond'], 0], ' !', '']], 'text-size': 13, 'text-allow-overlap': true, ...TEXT },
    paint: { 'text-color': '#fff' },
  },
  {
    id: 'chosen', type: 'circle', source: 'people', filter: ['all', single, ['get', 'chosen']] as never,
    paint: { 'circle-radius': 18, 'circle-color': '#1b5e8c', 'circle-opacity': 0.16, 'circle-stroke-color': '#1b5e8c', 'circle-stroke-width': 2 },
  },
  {
    id: 'people', type: 'symbol', source: 'people', filter: single,
    layout: {
      'icon-image': ['get', 'icon'], 'icon-allow-overlap': true,
      'symbol-sort-key': ['get', 'rank'],
      'text-field': ['step', ['zoom'], ['case', ['get', 'chosen'], ['get', 'name'], ''], 12, ['get', 'name']],
      'text-size': 12, 'text-offset': [0, 1.25], 'text-anchor': 'top', 'text-optional': true, ...TEXT,
    },
    paint: { 'text-color': '#1a2733', 'text-halo-color': '#fff', 'text-halo-width': 1.6 },
  },
];

export const CLUSTER_UNTIL_ZOOM = 13;

export function styleFor(tilesUrl: string | null | undefined): StyleSpecification {
  const all = [...layers];
  const sources: Record<string, SourceSpecification> = {
    districts: geojson(),
    'district-labels': geojson(),
    graticule: geojson(),
    zones: geojson(),
    trail: geojson(),
    'trail-points': geojson(),
    evidence: geojson(),
    draft: geojson(),
    people: geojson({
      cluster: true, clusterRadius: 46, clusterMaxZoom: CLUSTER_UNTIL_ZOOM,
      clusterProperties: { beyond: ['+', ['case', ['get', 'beyond'], 1, 0]] },
    }),
  };
  if (tilesUrl) {
    sources.tiles = { type: 'raster', tiles: [tilesUrl], tileSize: 256, maxzoom: 18 };
    // Above the offline base: where a tile is missing, the districts show through.
    const at = all.findIndex((layer) => layer.id === 'zones-fill');
    all.splice(at, 0, { id: 'tiles', type: 'raster', source: 'tiles' });
  }
  return { version: 8, sources, layers: all };
}
