// One position on a small map, with the zones that it was judged against, and what came of that.
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FixWholeFragment, JudgedZoneFragment } from '../../gql/graphql';
import { fullTime, metres, probability } from '../../lib/format';
import { findingOf, worstFinding } from '../../map/finding';
import type { MapPerson } from '../../map/MapView';
import { boundsOf, point, widened } from '../../map/shapes';
import { FindingTag } from '../../map/tags';
import { Tag } from '../../ui/tags';

const MapView = lazy(() => import('../../map/MapView').then((module) => ({ default: module.MapView })));

export function FixMap({ name, fix, verdicts }: { name: string; fix: FixWholeFragment; verdicts: readonly JudgedZoneFragment[] }) {
  const { t } = useTranslation('checkIns');
  const people = useMemo<MapPerson[]>(
    () => [{ id: fix.key, name, longitude: fix.longitude, latitude: fix.latitude, accuracy: fix.accuracy, finding: worstFinding(verdicts), stale: false }],
    [fix, name, verdicts],
  );
  const zones = useMemo(() => verdicts.map((one) => one.zone), [verdicts]);
  return (
    <div className="fix-map">
      <div className="fix-map-frame">
        <Suspense>
          <MapView label={t('position')} people={people} zones={zones} start={widened(boundsOf([point(fix.longitude, fix.latitude)]), 1_200)} />
        </Suspense>
      </div>
      <p>
        {fullTime(fix.takenAt)} · ±{metres(fix.accuracy, t)} · {t(`enums:FixSource.${fix.source}`)}{' '}
        {fix.marks.map((mark) => <Tag key={mark} tone="amber">{t(`enums:FixMark.${mark}`)}</Tag>)}
      </p>
      {verdicts.length === 0 && <p className="quiet">{t('common:finding.unjudged')}</p>}
      <ul data-testid="fix-verdicts">
        {verdicts.map(({ zone, verdict, probabilityOutside }) => (
          <li key={zone.id}>
            <FindingTag finding={findingOf(zone.kind, verdict)} /> {zone.name}{' '}
            <span className="quiet">{t(`alerts:probability.${zone.kind}`)} {probability(zone.kind === 'PROHIBITED' ? 1 - probabilityOutside : probabilityOutside)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
