// Outlines as SVG paths, for places where no WebGL map is wanted or possible.
import type { Districts } from './districts';

export interface Sketch {
  width: number;
  height: number;
  paths: { key: string; d: string }[];
  place: (longitude: number, latitude: number) => [number, number];
}

/** Equirectangular at the middle latitude: true to scale over one city within a fraction of a per cent. */
export function projectedPaths(collection: Districts, width: number, margin = 20): Sketch {
  let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
  const ringsOf = collection.features.map((feature) =>
    feature.geometry.type === 'Polygon' ? feature.geometry.coordinates : feature.geometry.coordinates.flat(),
  );
  for (const rings of ringsOf) {
    for (const ring of rings) {
      for (const [x, y] of ring as [number, number][]) {
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
    }
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / ((east - west) * squeeze);
  const place = (longitude: number, latitude: number): [number, number] => [
    margin + (longitude - west) * squeeze * scale,
    margin + (north - latitude) * scale,
  ];
  const paths = collection.features.map((feature, index) => ({
    key: feature.properties.adcode,
    d: ringsOf[index]!
      .map((ring) => `M${ring.map(([x, y]) => place(x!, y!).map((n) => n.toFixed(1)).join(' ')).join('L')}Z`)
      .join(''),
  }));
  return { width, height: Math.ceil((north - south) * scale + 2 * margin), paths, place };
}
