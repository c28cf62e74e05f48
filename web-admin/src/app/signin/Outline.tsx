// The districts as line art behind the sign-in words: decoration, loaded late and silent when it fails.
import { useEffect, useState } from 'react';
import { districts } from '../../map/districts';
import { projectedPaths } from '../../map/sketch';

export function Outline() {
  const [paths, setPaths] = useState<{ key: string; d: string }[]>([]);
  const [box, setBox] = useState('0 0 1000 700');
  useEffect(() => {
    let gone = false;
    districts().then((collection) => {
      if (gone) return;
      const sketch = projectedPaths(collection, 1000);
      setBox(`0 0 ${sketch.width} ${sketch.height}`);
      setPaths(sketch.paths);
    }, () => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return (
    <svg className="signin-outline" viewBox={box} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {paths.map(({ key, d }) => <path key={key} d={d} />)}
    </svg>
  );
}
