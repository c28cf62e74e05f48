// The map for browsers without WebGL2: the districts and the people as a drawing.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { districts } from './districts';
import { MARK_COLOURS } from './icons';
import type { MapPerson } from './MapView';
import { projectedPaths } from './sketch';
import type { Sketch } from './sketch';

interface Props {
  people: readonly MapPerson[];
  chosen?: string;
  onChoose?: (personId: string) => void;
}

export function SketchMap({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation('live');
  const [sketch, setSketch] = useState<Sketch>();
  useEffect(() => {
    districts().then((collection) => setSketch(projectedPaths(collection, 1000)), () => undefined);
  }, []);
  return (
    <div className="sketch">
      <p role="note">{t('noMap')}</p>
      {sketch && (
        <svg viewBox={viewOf(sketch, people)} role="img" aria-label={t('map')}>
          {sketch.paths.map(({ key, d }) => <path key={key} d={d} />)}
          {people.map((one) => {
            const [x, y] = sketch.place(one.longitude, one.latitude);
            const colour = MARK_COLOURS[one.stale ? 'stale' : one.finding];
            return <path key={one.id} className="sketch-mark" d={markAt(x, y, one.id === chosen ? 4 : 2.2, one.finding)} fill={colour} onClick={() => onChoose?.(one.id)} />;
          })}
        </svg>
      )}
    </div>
  );
}

/** Triangle, diamond or disc, as on the real map. */
function markAt(x: number, y: number, size: number, finding: MapPerson['finding']): string {
  if (finding === 'beyond') return `M${x} ${y - 1.3 * size}l${1.3 * size} ${2.2 * size}h${-2.6 * size}Z`;
  if (finding === 'unsure') return `M${x} ${y - 1.3 * size}l${1.3 * size} ${1.3 * size} ${-1.3 * size} ${1.3 * size} ${-1.3 * size} ${-1.3 * size}Z`;
  return `M${x - size} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0Z`;
}

/** Around the people where there are some, with at least a fifth of the whole in view. */
function viewOf(sketch: Sketch, people: readonly MapPerson[]): string {
  if (people.length === 0) return `0 0 ${sketch.width} ${sketch.height}`;
  const places = people.map((one) => sketch.place(one.longitude, one.latitude));
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const side = Math.max(sketch.width / 5, Math.max(...xs) - left, Math.max(...ys) - top) * 1.2;
  const [x, y] = [(left + Math.max(...xs) - side) / 2, (top + Math.max(...ys) - side) / 2];
  return `${x.toFixed(1)} ${y.toFixed(1)} ${side.toFixed(1)} ${side.toFixed(1)}`;
}
