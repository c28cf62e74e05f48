// The frame around every page: navigation, connection state, sound, language, account.
import {
  AimOutlined, AlertOutlined, ApiOutlined, BellOutlined, CarOutlined, DisconnectOutlined, EllipsisOutlined, EnvironmentOutlined, FieldTimeOutlined, FileDoneOutlined, LogoutOutlined, MessageOutlined, MutedOutlined,
  QuestionCircleOutlined, SoundOutlined, TeamOutlined, UserOutlined,
} from '@ant-design/icons';
import { App as AntApp, Button, Dropdown, Modal, Switch, Tooltip } from 'antd';
import { useCallback, useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { LanguageChoice } from '../features/signin/SignIn';
import { DeploymentDocument } from '../gql/graphql';
import { clockTime, shortTime } from '../lib/format';
import { askForNotices, noticesPossible, showNotice } from '../lib/notify';
import { useNow } from '../lib/now';
import { setPreferences, usePreferences } from '../lib/preferences';
import { administers, helps, readsPeople } from '../lib/roles';
import { useShortcuts } from '../lib/shortcuts';
import { leaveToDecide } from '../features/reports/reportStore';
import { soundAlert, unlockSound } from '../lib/sound';
import { Empty, failureText } from '../ui/states';
import { Boundary } from './App';
import { useLink, useLive } from './live';
import type { News } from './live';

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { me } = useLive();
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
      {readsPeople(me) || helps(me) || administers(me) ? <Rail /> : <div className="rail"><div className="rail-seal"><img src="/seal.svg" alt="" /></div></div>}
      <header className="top">
        <div className="top-name">
          <strong>{t('product')}</strong>
          <span>{t('productLong')}</span>
        </div>
        {data?.deployment.demo && <span className="top-demo">{t('demo')}</span>}
        <div className="top-end">
          {(readsPeople(me) || helps(me)) && (
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

interface Entry {
  to: string;
  icon: ReactNode;
  name: string;
  /** How many wait for somebody to take them up. */
  count?: number;
  /** Behind the button on a phone. */
  rest?: boolean;
}

/** Groups of entries: where people are, what waits to be handled, who they are. */
function useEntries(): Entry[][] {
  const { t } = useTranslation();
  const { alerts, feeds, me } = useLive();
  const reports = feeds.reports.store;
  const clocks = feeds.clocks.store;
  useSyncExternalStore(alerts.subscribe, alerts.snapshot);
  useSyncExternalStore(reports.subscribe, reports.snapshot);
  useSyncExternalStore(clocks.subscribe, clocks.snapshot);
  const told = { to: '/reports', icon: <MessageOutlined aria-hidden />, count: reports.list({ kinds: ['SITUATION'], situationStates: ['FILED'] }).length };
  const outages: Entry[] = administers(me) ? [{ to: '/outages', icon: <ApiOutlined aria-hidden />, name: t('nav.outages') }] : [];
  if (!readsPeople(me)) return [helps(me) ? [{ ...told, name: t('nav.help') }] : [], outages].filter((group) => group.length > 0);
  return [
    [{ to: '/map', icon: <EnvironmentOutlined aria-hidden />, name: t('nav.live') }],
    [
      { to: '/alerts', icon: <AlertOutlined aria-hidden />, name: t('nav.alerts'), count: alerts.list({ states: ['RAISED'] }).length },
      { ...told, name: t('nav.reports') },
      { to: '/check-ins', icon: <FileDoneOutlined aria-hidden />, name: t('nav.check-ins'), rest: true, count: reports.list({ kinds: ['CHECK_IN'], checkInStates: ['SUBMITTED'] }).length },
      { to: '/leave', icon: <CarOutlined aria-hidden />, name: t('nav.leave'), rest: true, count: leaveToDecide(reports) },
    ],
    [
      { to: '/spot-checks', icon: <AimOutlined aria-hidden />, name: t('nav.spot-checks'), rest: true },
      { to: '/clocks', icon: <FieldTimeOutlined aria-hidden />, name: t('nav.clocks'), rest: true, count: clocks.list({ states: ['OVERDUE'], holderAgencyId: me.agency.id }).length },
    ],
    [{ to: '/people', icon: <TeamOutlined aria-hidden />, name: t('nav.people') }, ...outages.map((one) => ({ ...one, rest: true }))],
  ];
}

function Rail() {
  const { t } = useTranslation();
  const groups = useEntries();
  const rest = groups.flat().filter((one) => one.rest);
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <div className="rail-seal"><img src="/seal.svg" alt="" /></div>
      {groups.map((entries) => (
        <ul key={entries[0]!.to}>
          {entries.map(({ to, icon, name, count, rest: narrowly }) => (
            <li key={to} className={narrowly ? 'rest' : undefined}>
              <NavLink to={to} className={({ isActive }) => (isActive ? 'active' : '')} data-testid={`nav-${to.slice(1)}`}>
                {icon}
                {name}
                <Badge count={count} testId={`${to.slice(1)}-badge`} />
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
      {rest.length > 0 && <RailMore entries={rest} />}
    </nav>
  );
}

function Badge({ count, testId }: { count: number | undefined; testId?: string }) {
  const { t } = useTranslation();
  if (!count) return null;
  return (
    <span className="badge" data-testid={testId}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t('nav.waiting', { count })}</span>
    </span>
  );
}

/** On a phone there is room for four entries: the others are behind a button. */
function RailMore({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const here = entries.find((one) => pathname.startsWith(one.to));
  return (
    <Dropdown
      trigger={['click']}
      placement="topRight"
      menu={{
        items: entries.map(({ to, icon, name, count }) => ({ key: to, icon, label: count ? `${name} (${count})` : name })),
        selectedKeys: here ? [here.to] : [],
        onClick: ({ key }) => void navigate(key),
      }}
    >
      <button type="button" className={`rail-more ${here ? 'active' : ''}`} data-testid="nav-more">
        <EllipsisOutlined aria-hidden />
        {here?.name ?? t('nav.more')}
        <Badge count={entries.reduce((sum, one) => sum + (one.count ?? 0), 0)} />
      </button>
    </Dropdown>
  );
}

function LinkStatus() {
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

function LinkBanner() {
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

function useToggleSound() {
  const { t } = useTranslation();
  const { message } = AntApp.useApp();
  const { sound } = usePreferences();
  return useCallback(() => {
    unlockSound();
    setPreferences({ sound: !sound });
    void message.info(sound ? t('sound.off') : t('sound.on'));
  }, [sound, message, t]);
}

function SoundButton({ toggle }: { toggle: () => void }) {
  const { t } = useTranslation();
  const { sound } = usePreferences();
  const name = sound ? t('sound.mute') : t('sound.unmute');
  return (
    <Tooltip title={name}>
      <Button type="text" icon={sound ? <SoundOutlined /> : <MutedOutlined />} aria-label={name} aria-pressed={!sound} onClick={toggle} data-testid="sound-toggle" />
    </Tooltip>
  );
}

function NoticeButton() {
  const { t } = useTranslation();
  const { message } = AntApp.useApp();
  const { desktopNotices } = usePreferences();
  if (!noticesPossible()) return null;
  const on = desktopNotices && Notification.permission === 'granted';
  const name = on ? t('notice.turnOff') : t('notice.off');
  async function toggle() {
    if (on) {
      setPreferences({ desktopNotices: false });
      return;
    }
    const granted = await askForNotices();
    setPreferences({ desktopNotices: granted });
    if (granted) void message.success(t('notice.on'));
    else void message.warning(t('notice.denied'));
  }
  return (
    <Tooltip title={name}>
      <Button className="wide-only" type="text" icon={<BellOutlined style={{ color: on ? '#1b5e8c' : undefined }} />} aria-label={name} aria-pressed={on} onClick={() => void toggle()} data-testid="notice-toggle" />
    </Tooltip>
  );
}

function Account() {
  const { t } = useTranslation();
  const { me, session } = useLive();
  const roles = me.roles.map((role) => t(`enums:Role.${role}`)).join(' · ');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', label: <div><div>{me.agency.name}</div><div className="quiet">{me.username} · {roles}</div></div>, disabled: true },
          { type: 'divider' },
          { key: 'out', icon: <LogoutOutlined />, label: <span data-testid="sign-out">{t('user.signOut')}</span> },
        ],
        onClick: ({ key }) => {
          // Signed out here in any case; the server ends the session when it can be reached.
          if (key === 'out') void session.signOut().catch(() => undefined);
        },
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('user.menu')} ${me.name}`} data-testid="account">
        <span className="wide-only">{me.name}</span>
      </Button>
    </Dropdown>
  );
}

/** New alerts and calls for help: read out to screen readers, sounded, and shown on the desktop where that was asked for. */
/** The same words again are read out again only if they differ. */
function differently(before: string, words: string): string {
  return before === words ? `${words}\u00a0` : words;
}

function Announcer() {
  const { t } = useTranslation();
  const { onNews } = useLive();
  const navigate = useNavigate();
  const [words, say] = useReducer(differently, '');
  const { sound, desktopNotices } = usePreferences();
  useEffect(
    () =>
      onNews((news: News) => {
        if ('call' in news) {
          say(t('reports:newCall', { name: news.call.personName }));
          if (sound) soundAlert('HIGH');
          if (desktopNotices) showNotice(t('notice.call'), t('notice.body'), () => void navigate(`/reports/${news.call.id}`));
          return;
        }
        const { alert } = news;
        const kind = t(`enums:AlertKind.${alert.kind}`);
        say(t('alerts:newOne', { name: alert.person.name, kind }));
        if (sound) soundAlert(alert.severity);
        if (desktopNotices) {
          const title = t('notice.title', { kind, severity: t(`enums:Severity.${alert.severity}`) });
          showNotice(title, t('notice.body'), () => void navigate(`/alerts/${alert.id}`));
        }
      }),
    [onNews, t, sound, desktopNotices, navigate],
  );
  return <div className="visually-hidden" aria-live="polite" role="log" data-testid="announcer">{words}</div>;
}

function Help({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation();
  const { shortcuts } = usePreferences();
  const keys: [string[], string][] = [
    [['?'], t('shortcuts.help')],
    [['/'], t('shortcuts.search')],
    [['j'], t('shortcuts.next')],
    [['k'], t('shortcuts.previous')],
    [['Enter'], t('shortcuts.openItem')],
    [['a'], t('shortcuts.acknowledge')],
    [['e'], t('shortcuts.enquiry')],
    [['c'], t('shortcuts.finish')],
    [['m'], t('shortcuts.mute')],
    [['Esc'], t('shortcuts.escape')],
  ];
  return (
    <Modal open={open} onCancel={close} footer={null} title={t('shortcuts.title')} width={420} destroyOnHidden>
      <div className="keys" data-testid="shortcuts-help">
        {keys.map(([chord, what]) => (
          <div key={what} style={{ display: 'contents' }}>
            <span>{chord.map((key) => <kbd key={key}>{key}</kbd>)}</span>
            <span>{what}</span>
          </div>
        ))}
      </div>
      <label style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
        <Switch checked={shortcuts} onChange={(on) => setPreferences({ shortcuts: on })} aria-label={t('shortcuts.enabled')} />
        {t('shortcuts.enabled')}
      </label>
    </Modal>
  );
}

/** For accounts whose roles have nothing here. */
export function NoPeople() {
  const { t } = useTranslation();
  const { me } = useLive();
  return (
    <div className="page" data-testid="no-people">
      <Empty title={t('noPeople.title', { roles: me.roles.map((role) => t(`enums:Role.${role}`)).join(' · ') })}>
        <p>{t('noPeople.body')}</p>
      </Empty>
    </div>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Empty title={t('notFound.title')}>
        <p>{t('notFound.body')}</p>
        <Link to="/map">{t('notFound.home')}</Link>
      </Empty>
    </div>
  );
}
