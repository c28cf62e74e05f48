// Shapes made from our data for drawing: circles, tracks with their gaps, bounds, the graticule. All in WGS-84.
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon, Position } from 'geojson';

const EARTH_RADIUS_M = 6_371_008.8;

/** A circle on the ground as a polygon; 96 corners keep it within 0.06 % of the radius. */
export function circle(centre: Position, radius: number, corners = 96): Polygon {
  const latitude = ((centre[1] ?? 0) * Math.PI) / 180;
  const longitude = ((centre[0] ?? 0) * Math.PI) / 180;
  const angle = radius / EARTH_RADIUS_M;
  const ring: Position[] = [];
  for (let corner = 0; corner <= corners; corner += 1) {
    const bearing = -((corner % corners) / corners) * 2 * Math.PI; // counterclockwise, as RFC 7946 wants
    const lat = Math.asin(Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing));
    const lon =
      longitude +
      Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude), Math.cos(angle) - Math.sin(latitude) * Math.sin(lat));
    ring.push([(lon * 180) / Math.PI, (lat * 180) / Math.PI]);
  }
  return { type: 'Polygon', coordinates: [ring] };
}

/** A zone as it is drawn: a circle is stored as its centre and radius. */
export function zoneOutline(geometry: Geometry, radius: number | null | undefined): Geometry {
  return geometry.type === 'Point' && radius ? circle(geometry.coordinates, radius) : geometry;
}

export interface TrackFix {
  key: string;
  takenAt: string;
  latitude: number;
  longitude: number;
  accuracy: number;
}

/** With no fix for this long nothing is known about the way between: it is drawn dashed. */
export const GAP_MS = 15 * 60_000;

export function trackLines(fixes: readonly TrackFix[]): Feature<LineString, { gap: boolean }>[] {
  const lines: Feature<LineString, { gap: boolean }>[] = [];
  let run: Position[] = [];
  const flush = () => {
    if (run.length > 1) lines.push({ type: 'Feature', properties: { gap: false }, geometry: { type: 'LineString', coordinates: run } });
  };
  for (const [index, fix] of fixes.entries()) {
    const here: Position = [fix.longitude, fix.latitude];
    const before = fixes[index - 1];
    if (before && Date.parse(fix.takenAt) - Date.parse(before.takenAt) > GAP_MS) {
      flush();
      const coordinates: Position[] = [[before.longitude, before.latitude], here];
      lines.push({ type: 'Feature', properties: { gap: true }, geometry: { type: 'LineString', coordinates } });
      run = [];
    }
    run.push(here);
  }
  flush();
  return lines;
}

/** Oldest first, each key once. */
export function mergeTrack<Fix extends TrackFix>(stored: readonly Fix[], live: readonly Fix[]): Fix[] {
  const byKey = new Map<string, Fix>();
  for (const fix of [...stored, ...live]) byKey.set(fix.key, fix);
  return [...byKey.values()].sort((a, b) => a.takenAt.localeCompare(b.takenAt));
}

export type Bounds = [west: number, south: number, east: number, north: number];

export function boundsOf(geometries: readonly Geometry[]): Bounds | undefined {
  let bounds: Bounds | undefined;
  const take = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] !== 'number') {
      value.forEach(take);
      return;
    }
    const [x, y] = value as [number, number];
    bounds = bounds
      ? [Math.min(bounds[0], x), Math.min(bounds[1], y), Math.max(bounds[2], x), Math.max(bounds[3], y)]
      : [x, y, x, y];
  };
  for (const geometry of geometries) {
    if (geometry.type === 'GeometryCollection') geometry.geometries.forEach((part) => take('coordinates' in part ? part.coordinates : []));
    else take(geometry.coordinates);
  }
  return bounds;
}

export function point(longitude: number, latitude: number): Point {
  return { type: 'Point', coordinates: [longitude, latitude] };
}

/** The bounds with room for `metres` on every side. */
export function widened(bounds: Bounds | undefined, room: number): Bounds | undefined {
  if (!bounds) return undefined;
  const [west, south, east, north] = bounds;
  const up = room / 111_320;
  const across = up / Math.max(0.1, Math.cos(((south + north) / 2) * (Math.PI / 180)));
  return [west - across, south - up, east + across, north + up];
}

/** Meridians and parallels every tenth of a degree around the districts; each half degree is `major`. */
export function graticule([west, south, east, north]: Bounds): FeatureCollection<LineString, { major: boolean }> {
  const features: Feature<LineString, { major: boolean }>[] = [];
  const line = (coordinates: Position[], tenth: number) =>
    features.push({ type: 'Feature', properties: { major: tenth % 5 === 0 }, geometry: { type: 'LineString', coordinates } });
  for (let tenth = Math.floor(west * 10); tenth <= Math.ceil(east * 10); tenth += 1) line([[tenth / 10, south], [tenth / 10, north]], tenth);
  for (let tenth = Math.floor(south * 10); tenth <= Math.ceil(north * 10); tenth += 1) line([[west, tenth / 10], [east, tenth / 10]], tenth);
  return { type: 'FeatureCollection', features };
}
