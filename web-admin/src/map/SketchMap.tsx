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
        <svg viewBox={`0 0 ${sketch.width} ${sketch.height}`} role="img" aria-label={t('map')}>
          {sketch.paths.map(({ key, d }) => <path key={key} d={d} />)}
          {people.map((one) => {
            const [x, y] = sketch.place(one.longitude, one.latitude);
            const colour = MARK_COLOURS[one.stale ? 'stale' : one.finding];
            return <circle key={one.id} cx={x} cy={y} r={one.id === chosen ? 9 : 5} fill={colour} onClick={() => onChoose?.(one.id)} />;
          })}
        </svg>
      )}
    </div>
  );
}
