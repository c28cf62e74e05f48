// News that cannot wait.
import { useEffect, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLive } from '../graphql/live';
import { showNotice } from '../lib/notify';
import { usePreferences } from '../lib/preferences';
import { soundAlert } from '../lib/sound';

/** The same words again are read out again only if they differ. */
function differently(before: string, words: string): string {
  return before === words ? `${words}\u00a0` : words;
}

/** Read out to screen readers, sounded, and shown on the desktop where that was asked for. */
export function Announcer() {
  const { t } = useTranslation();
  const { onNews } = useLive();
  const navigate = useNavigate();
  const [words, say] = useReducer(differently, '');
  const { sound, desktopNotices } = usePreferences();
  useEffect(
    () =>
      onNews((news) => {
        say(news.words(t));
        if (sound) soundAlert(news.severity);
        if (desktopNotices) showNotice(news.title(t), t('notice.body'), () => void navigate(news.to));
      }),
    [onNews, t, sound, desktopNotices, navigate],
  );
  return <div className="visually-hidden" aria-live="polite" role="log" data-testid="announcer">{words}</div>;
}
