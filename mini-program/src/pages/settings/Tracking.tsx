// Positions while the app is open: whether they are taken, why, and how to stop it.
import { fill, useTexts } from '../../i18n';
import { trackTexts } from '../../i18n/track';
import { minuteTime } from '../../lib/format';
import { tracker, useTracking } from '../../lib/track';
import { Option, Para } from '../../ui/base';
import { Card, Fact } from '../../ui/parts';

export function Tracking() {
  const t = useTexts(trackTexts);
  const { ground, off, last, waiting } = useTracking();
  return (
    <Card title={t.title} testId="tracking">
      {!ground && <Para>{t.none}</Para>}
      {ground === 'SURVEILLANCE' && <Para>{t.surveillance}</Para>}
      {ground === 'CONSENT' && (
        <>
          <Para>{t.consent}</Para>
          <Option type="switch" name="track" checked={!off} onChange={(on) => tracker.turn(on)} label={t.switch} hint={t.switchMore} testId="track-switch" />
          <Para className="after-option">{t.withdraw}</Para>
        </>
      )}
      {ground && last !== undefined && <Fact name={t.last}>{minuteTime(last)}</Fact>}
      {ground && waiting > 0 && <Para className="quiet">{fill(t.waiting, { count: waiting })}</Para>}
    </Card>
  );
}
