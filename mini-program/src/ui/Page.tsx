// The frame of every page: what stands above, the main menu below, and the sign-in where nobody is signed in.
import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { host } from '../host/host';
import { useTexts } from '../i18n';
import { commonTexts } from '../i18n/common';
import { back, TABS, turnTo } from '../lib/go';
import { choose, LANGUAGES, SIZES, usePreferences } from '../lib/preferences';
import { useSession } from '../lib/session';
import type { TabName } from '../pages';
import { Alarm } from './Alarm';
import { Banner, Box, Btn, Heading, Main, Nav, Txt } from './base';
import { SignIn } from './SignIn';
import { Tracked } from './Tracked';

interface PageProps {
  title: string;
  /** Shows no banner of a spot check: the page is about it. */
  quiet?: boolean;
  /** A page of the main menu; the others have a way back. */
  tab?: TabName;
  children: ReactNode;
}

export function Page({ title, tab, quiet, children }: PageProps) {
  const session = useSession();
  const { size } = usePreferences();
  const t = useTexts(commonTexts);
  const signedIn = session.kind === 'signed-in';
  const shownTitle = signedIn ? title : t.product;

  useDidShow(() => {
    host.title(shownTitle);
    host.focusHeading();
  });
  useEffect(() => host.title(shownTitle), [shownTitle]);
  useEffect(() => host.focusHeading(), [signedIn]);

  return (
    <Box className={`app ${host.kind} size-${size}`}>
      <TopBar withBack={signedIn && !tab} />
      <Main className="main">
        <Box className="column">
          {signedIn ? (
            <>
              {!quiet && <Alarm />}
              <Tracked />
              <Heading level={1}>{title}</Heading>
              <ReadAloud />
              {children}
            </>
          ) : (
            <SignIn />
          )}
        </Box>
      </Main>
      {signedIn && <Menu tab={tab} />}
    </Box>
  );
}

function TopBar({ withBack }: { withBack: boolean }) {
  const t = useTexts(commonTexts);
  const { language, size } = usePreferences();
  const other = LANGUAGES.find((one) => one !== language) ?? 'zh-CN';
  const larger = SIZES[SIZES.indexOf(size) + 1] ?? 1;
  return (
    <Banner className="top">
      {withBack && host.kind === 'h5' ? (
        <Btn className="top-btn" onTap={back} testId="back">
          ‹ {t.action.back}
        </Btn>
      ) : (
        <Txt className="top-name">{t.product}</Txt>
      )}
      <Box className="top-tools">
        <Btn className="top-btn" onTap={() => choose({ size: larger })} testId="size-switch" label={`${t.size.larger}：${t.size[larger]}`}>
          {t.size[larger]}
        </Btn>
        <Btn className="top-btn" onTap={() => choose({ language: other })} testId="language-switch">
          {t.language[other]}
        </Btn>
      </Box>
    </Banner>
  );
}

function Menu({ tab }: { tab?: TabName }) {
  const t = useTexts(commonTexts);
  return (
    <Nav className="menu" label={t.nav.label}>
      {TABS.map((name) => (
        <Btn
          key={name}
          className={`menu-item ${tab === name ? 'menu-here' : ''}`}
          current={tab === name}
          onTap={() => turnTo(name)}
          testId={`nav-${name}`}
        >
          <Txt className={`menu-icon icon-${name}`} hidden />
          <Txt className="menu-word">{t.nav[name]}</Txt>
        </Btn>
      ))}
    </Nav>
  );
}

function ReadAloud() {
  const t = useTexts(commonTexts);
  const { readAloud, language } = usePreferences();
  const [reading, setReading] = useState(false);
  useEffect(() => host.hush, []);
  if (!readAloud || !host.say) return null;
  const act = () => {
    if (reading) host.hush?.();
    else host.say?.(language);
    setReading(!reading);
  };
  return (
    <Btn className="btn btn-second read-aloud" onTap={act} pressed={reading} testId="read-aloud">
      {reading ? t.action.stopReading : t.action.readAloud}
    </Btn>
  );
}
