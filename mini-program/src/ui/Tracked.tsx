// Says on every page that positions are taken, why, and where to stop it.
import { host } from '../host/host';
import { useTexts } from '../i18n';
import { trackTexts } from '../i18n/track';
import { open } from '../lib/go';
import { useTracking } from '../lib/track';
import { Box, Btn, Txt } from './base';

export function Tracked() {
  const t = useTexts(trackTexts);
  const { ground, off, failure } = useTracking();
  if (!ground || off) return null;
  const denied = failure === 'DENIED';
  return (
    <Box className={`tracked ${denied ? 'tracked-not' : ''}`} role="status" testId="tracked">
      <Txt className="tracked-words">{denied ? t.denied : ground === 'CONSENT' ? t.strip : t.stripSurveillance}</Txt>
      {denied && host.openPermissions ? (
        <Btn className="tracked-more" onTap={host.openPermissions}>
          {t.permissions}
        </Btn>
      ) : (
        <Btn className="tracked-more" onTap={() => open('settings')} testId="tracked-more">
          {ground === 'CONSENT' ? t.stop : t.more}
        </Btn>
      )}
    </Box>
  );
}
