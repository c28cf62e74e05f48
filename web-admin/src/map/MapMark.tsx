// The map's marks as inline drawings, for lists and the legend: the same shapes as in map/icons.ts.
import type { Finding } from './finding';
import { MARK_COLOURS } from './icons';

export function MapMark({ finding, stale }: { finding: Finding; stale: boolean }) {
  const colour = MARK_COLOURS[stale ? 'stale' : finding];
  const line = { fill: 'none', stroke: '#fff', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  return (
    <svg className="map-mark" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      {finding === 'within' && <><circle cx="10" cy="10" r="8" fill={colour} /><path d="M6.4 10.2 9 12.800l4.800-5.600" {...line} /></>}
      {finding === 'beyond' && <><path d="M10 1.500 19 17.500H1Z" fill={colour} strokeLinejoin="round" /><path d="M10 7.500v4.500" {...line} /><circle cx="10" cy="14.800" r="1.200" fill="#fff" /></>}
      {finding === 'unsure' && (
        <>
          <path d="M10 .500 19.500 10 10 19.500.500 10Z" fill={colour} />
          <path d="M8 8a2 2 0 1 1 2.600 2c-.5.200-.6.600-.6 1.200" {...line} strokeWidth={1.600} />
          <circle cx="10" cy="13.900" r="1" fill="#fff" />
        </>
      )}
      {finding === 'unjudged' && <><circle cx="10" cy="10" r="8" fill={colour} /><circle cx="10" cy="10" r="3" fill="#fff" /></>}
    </svg>
  );
}
