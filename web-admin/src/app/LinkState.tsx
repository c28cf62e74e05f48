// Whether the page is live, in the top bar and, when it stays away, in a banner.
import { DisconnectOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '../graphql/live';
import { clockTime, shortTime } from '../lib/format';
import { useNow } from '../lib/now';
import { failureText } from '../ui/states';

export function LinkStatus() {
  const { t } = useTranslation();
  const link = useLink();
  const connecting = !link.live && link.attempt === 0;
  const look = link.live ? 'is-live' : connecting ? 'is-wait' : 'is-down';
  const title = link.live ? t('link.liveSince', { time: clockTime(link.since) }) : undefined;
  return (
    <span className={`link ${look}`} data-testid="live-status" data-live={link.live} title={title} role="status">
      <i aria-hidden="true" />
      {link.live ? t('link.live') : connecting ? t('link.connecting') : t('link.down')}
    </span>
  );
}

const BANNER_AFTER_MS = 2_500;

export function LinkBanner() {
  const { t } = useTranslation();
  const link = useLink();
  const now = useNow();
  // The mark in the top bar turns at once. The banner waits a moment: a socket that only takes a new token is
  // back within two seconds, and an alarm every ten minutes would teach people to overlook it.
  const [late, setLate] = useState(false);
  const down = !link.live && link.attempt > 0;
  useEffect(() => {
    setLate(false);
    if (!down) return;
    const wait = setTimeout(() => setLate(true), BANNER_AFTER_MS);
    return () => clearTimeout(wait);
  }, [down]);
  if (link.live || !late) return null;
  return (
    <div className="banner" role="alert" data-testid="live-banner">
      <DisconnectOutlined aria-hidden />
      <span>
        {t('link.banner', { time: shortTime(link.since, now) })}{' '}
        {link.failure?.message
          ? t('link.refused', { message: failureText(link.failure, t) })
          : t('link.retrying', { count: link.attempt })}
      </span>
    </div>
  );
}
