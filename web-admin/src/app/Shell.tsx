// The frame around every page: navigation, connection state, sound, language, account.
import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';
import { DeploymentDocument } from '../gql/graphql';
import { useLive } from '../graphql/live';
import { usePreferences } from '../lib/preferences';
import { useShortcuts } from '../lib/shortcuts';
import { unlockSound } from '../lib/sound';
import { useFeatures } from '../ui/feature';
import { LanguageChoice } from '../ui/LanguageChoice';
import { hasNews } from './access';
import { Account } from './Account';
import { Announcer } from './Announcer';
import { Boundary } from './App';
import { Help } from './Help';
import { LinkBanner, LinkStatus } from './LinkState';
import { Rail } from './Rail';
import { NoticeButton, SoundButton, useToggleSound } from './Signals';

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { me } = useLive();
  const features = useFeatures();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const [help, setHelp] = useState(false);
  const [{ data }] = useQuery({ query: DeploymentDocument, requestPolicy: 'cache-first' });
  const section = pathname.split('/')[1] ?? '';

  // A screen reader is told that another page came: focus moves to it, but not on the first one.
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [section]);

  useEffect(() => {
    document.addEventListener('pointerdown', unlockSound);
    document.addEventListener('keydown', unlockSound);
    return () => {
      document.removeEventListener('pointerdown', unlockSound);
      document.removeEventListener('keydown', unlockSound);
    };
  }, []);

  const toggleSound = useToggleSound();
  useShortcuts({
    '?': () => setHelp(true),
    m: toggleSound,
    '/': () => document.querySelector<HTMLInputElement>('[data-search]')?.focus(),
  });

  return (
    <div className="frame">
      <a className="skip" href="#main">{t('skip')}</a>
      <Rail />
      <header className="top">
        <div className="top-name">
          <strong>{t('product')}</strong>
          <span>{t('productLong')}</span>
        </div>
        {data?.deployment.demo && <span className="top-demo">{t('demo')}</span>}
        <div className="top-end">
          {hasNews(features, me) && (
            <>
              <LinkStatus />
              <SoundButton toggle={toggleSound} />
              <NoticeButton />
            </>
          )}
          <Tooltip title={t('shortcuts.open')}>
            <Button className="wide-only" type="text" icon={<QuestionCircleOutlined />} aria-label={t('shortcuts.open')} onClick={() => setHelp(true)} data-testid="shortcuts-open" />
          </Tooltip>
          <LanguageSwitch />
          <Account />
        </div>
      </header>
      <main className="main" id="main" ref={main} tabIndex={-1}>
        <LinkBanner />
        <Boundary name={section}>{children}</Boundary>
      </main>
      <Announcer />
      <Help open={help} close={() => setHelp(false)} />
    </div>
  );
}

function LanguageSwitch() {
  const { language } = usePreferences();
  return <LanguageChoice value={language} />;
}
