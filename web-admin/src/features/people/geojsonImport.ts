// Reads what an officer pastes or uploads, far enough to send the right thing and to name plain mistakes.
// Repairing and judging shapes is the server's task.
import type { Geometry, Position } from 'geojson';

export type ImportFault = 'json' | 'kind' | 'many' | 'big';

export interface Imported {
  geometry: Geometry;
  radius?: number;
  name?: string;
  points: number;
}

export const MOST_BYTES = 2 * 1024 * 1024;

export class ImportError extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault);
  }
}

interface Loose {
  type?: unknown;
  geometry?: unknown;
  features?: unknown;
  coordinates?: unknown;
  properties?: unknown;
}

/** A geometry, a Feature, or a collection of exactly one. */
export function readGeoJson(text: string): Imported {
  if (text.length > MOST_BYTES) throw new ImportError('big');
  let value: Loose;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as Loose;
  } catch {
    throw new ImportError('json');
  }
  return read(value);
}

function read(value: Loose | null): Imported {
  if (value === null || typeof value !== 'object') throw new ImportError('json');
  if (value.type === 'FeatureCollection' && Array.isArray(value.features)) {
    if (value.features.length > 1) throw new ImportError('many');
    return read((value.features[0] ?? null) as Loose | null);
  }
  if (value.type === 'Feature') {
    const properties = (value.properties ?? {}) as { name?: unknown; radius?: unknown };
    const inner = read(value.geometry as Loose | null);
    return {
      ...inner,
      name: typeof properties.name === 'string' ? properties.name : undefined,
      radius: typeof properties.radius === 'number' ? properties.radius : undefined,
    };
  }
  const { type, coordinates } = value;
  if ((type !== 'Polygon' && type !== 'MultiPolygon' && type !== 'Point') || !Array.isArray(coordinates)) throw new ImportError('kind');
  return { geometry: { type, coordinates } as Geometry, points: count(coordinates) };
}

function count(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  return typeof value[0] === 'number' ? 1 : value.reduce((sum: number, part) => sum + count(part), 0);
}

/** `117.20, 34.26`, with a comma of either script or a space. */
export function readCentre(text: string): Position | undefined {
  const numbers = text.trim().split(/[,，\s]+/).map(Number);
  const [longitude, latitude] = numbers;
  if (numbers.length !== 2 || longitude === undefined || latitude === undefined) return undefined;
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude) || Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return undefined;
  return [longitude, latitude];
}
