// The district outlines that ship with the console (see scripts/make-geo.py): the base map without tiles.
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

export interface District {
  adcode: string;
  name: string;
  nameEn: string;
  label: [number, number];
}

export type Districts = FeatureCollection<Polygon | MultiPolygon, District>;

let loading: Promise<Districts> | undefined;

export function districts(): Promise<Districts> {
  loading ??= fetch('/geo/xuzhou.geojson').then((response) => {
    if (!response.ok) throw new Error(`districts: ${response.status}`);
    return response.json() as Promise<Districts>;
  });
  loading.catch(() => {
    loading = undefined; // a later visit tries again
  });
  return loading;
}
