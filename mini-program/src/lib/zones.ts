// Zones as a small drawing: rings in a box, north up, true in shape at their latitude.

export type Geometry =
  | { type: 'Point'; coordinates: number[] }
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] };

/** Metres of one degree of latitude. */
const DEGREE = 111_320;

/** Metres east and north of the box's middle. */
type Flat = [number, number];

function rings(geometry: Geometry, radius: number | null): number[][][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const reach = (radius ?? 0) / DEGREE;
  const wide = reach / Math.cos((latitude * Math.PI) / 180);
  return [
    Array.from({ length: 37 }, (_, step) => {
      const angle = (step * Math.PI) / 18;
      return [longitude + wide * Math.cos(angle), latitude + reach * Math.sin(angle)];
    }),
  ];
}

/** An SVG picture of one zone as a data URL, `size` units on a side. */
export function sketch(geometry: Geometry, radius: number | null, colour: string, size = 240): string {
  const all = rings(geometry, radius);
  const points = all.flat();
  const longitudes = points.map(([x = 0]) => x);
  const latitudes = points.map(([, y = 0]) => y);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const span = Math.max((east - west) * squeeze, north - south) || 1;
  const scale = (size * 0.88) / span;
  const place = ([x = 0, y = 0]: number[]): Flat => [
    size / 2 + (x - (west + east) / 2) * squeeze * scale,
    size / 2 - (y - (south + north) / 2) * scale,
  ];
  const path = all
    .map((ring) => `M${ring.map((point) => place(point).map((value) => value.toFixed(1)).join(' ')).join('L')}Z`)
    .join('');
  const grid = [1, 2, 3].map((line) => `M0 ${(size * line) / 4}H${size}M${(size * line) / 4} 0V${size}`).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#eef3f7"/>` +
    `<path d="${grid}" stroke="#dbe4eb"/><path d="${path}" fill="${colour}" fill-opacity=".16" fill-rule="evenodd" ` +
    `stroke="${colour}" stroke-width="2.5" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
