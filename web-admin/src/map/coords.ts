// The edge between our WGS-84 and a base map in another datum. Tiles are never shifted: what we draw is.
import type { Geometry, Position } from 'geojson';
import gcoord from 'gcoord';
import type { Datum } from '../gql/graphql';

export interface Shift {
  toMap: (position: Position) => [number, number];
  fromMap: (position: Position) => [number, number];
}

const SYSTEMS = { WGS84: gcoord.WGS84, GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

const plain = (position: Position): [number, number] => [position[0] ?? 0, position[1] ?? 0];

export function shiftFor(datum: Datum): Shift {
  if (datum === 'WGS84') return { toMap: plain, fromMap: plain };
  const system = SYSTEMS[datum];
  return {
    toMap: (position) => gcoord.transform(plain(position), gcoord.WGS84, system) as [number, number],
    fromMap: (position) => gcoord.transform(plain(position), system, gcoord.WGS84) as [number, number],
  };
}

/** The same geometry with every position moved. */
export function shiftGeometry<G extends Geometry>(geometry: G, move: (position: Position) => Position): G {
  const walk = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    return typeof value[0] === 'number' ? move(value as Position) : value.map(walk);
  };
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((part) => shiftGeometry(part, move)) };
  }
  return { ...geometry, coordinates: walk(geometry.coordinates) } as G;
}
