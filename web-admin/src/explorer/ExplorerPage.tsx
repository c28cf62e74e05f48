// Who may: in the demo anybody who is signed in, elsewhere administrators. The server decides what is answered; this
// decides what is shown.
import { Component, lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeFragment } from '../gql/graphql';
import { DeploymentDocument } from '../gql/graphql';
import { ask } from '../graphql/session';
import type { Session } from '../graphql/session';
import { setPreferences, usePreferences } from '../lib/preferences';
import { administers } from '../lib/abilities';
import i18n from './texts';

const Explorer = lazy(() => import('./Explorer'));

export function ExplorerPage({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const { language } = usePreferences();
  const { t } = useTranslation();

  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
    document.title = `${i18n.t('product', { lng: language })} · ${i18n.t('title', { lng: language })}`;
  }, [language]);

  return (
    <div className="explorer">
      <header className="explorer-bar">
        <img src="/seal.svg" alt="" width="24" height="24" />
        <h1>
          <span className="explorer-product">{t('product')}</span> {t('title')}
        </h1>
        {state.kind === 'signed-in' && <span className="explorer-who" data-testid="explorer-who">{state.me.name}</span>}
        <select
          aria-label={t('language')}
          value={language}
          data-testid="language-switch"
          onChange={(event) => setPreferences({ language: event.target.value === 'en-US' ? 'en-US' : 'zh-CN' })}
        >
          <option value="zh-CN" lang="zh-CN">简体中文</option>
          <option value="en-US" lang="en-US">English</option>
        </select>
        <a href="/">{t('console')}</a>
      </header>
      <Boundary>
        {state.kind === 'restoring' && <Notice text={t('restoring')} />}
        {state.kind === 'unreachable' && <Unreachable retry={() => void session.restore()} />}
        {state.kind === 'signed-out' && (
          <Notice title={t('signedOut')} text={t('signedOutHelp')} alert testId="explorer-signed-out">
            <a className="explorer-button primary" href="/">{t('signIn')}</a>
            <button type="button" className="explorer-button" onClick={() => void session.restore()}>
              {t('retry')}
            </button>
          </Notice>
        )}
        {state.kind === 'signed-in' && <Gate key={state.me.id} session={session} me={state.me} />}
      </Boundary>
    </div>
  );
}

type Place = { kind: 'asking' } | { kind: 'unreachable' } | { kind: 'demo' } | { kind: 'real'; open: boolean };

function Gate({ session, me }: { session: Session; me: MeFragment }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [place, setPlace] = useState<Place>({ kind: 'asking' });

  const look = useCallback(async () => {
    setPlace({ kind: 'asking' });
    try {
      const { deployment } = await ask(DeploymentDocument, {});
      setPlace(deployment.demo ? { kind: 'demo' } : { kind: 'real', open: await introspectionIsOpen() });
    } catch {
      setPlace({ kind: 'unreachable' });
    }
  }, []);
  useEffect(() => void look(), [look]);

  if (place.kind === 'asking') return <Notice text={t('loading')} />;
  if (place.kind === 'unreachable') return <Unreachable retry={() => void look()} />;
  if (place.kind === 'real' && !administers(me)) {
    return (
      <Notice title={t('forbidden')} text={t('forbiddenHelp', { name: me.name })} alert testId="explorer-forbidden">
        <a className="explorer-button primary" href="/">{t('console')}</a>
      </Notice>
    );
  }
  return (
    <>
      {place.kind === 'real' && (
        <p className="explorer-note" data-testid="explorer-note">
          {t('real')} {!place.open && t('closed')}
        </p>
      )}
      <Suspense fallback={<Notice text={t('loading')} />}>
        {/* Tabs begin with words of the language, and answers come in it. */}
        <Explorer key={language} session={session} me={me} language={language} />
      </Suspense>
    </>
  );
}

/** Whether anybody may ask about the schema; asked without a token. */
async function introspectionIsOpen(): Promise<boolean> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: '{ __schema { queryType { name } } }' }),
  });
  const { errors } = (await response.json()) as { errors?: unknown[] };
  return !errors?.length;
}

function Unreachable({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice text={t('unreachable')} alert testId="explorer-unreachable">
      <button type="button" className="explorer-button primary" onClick={retry}>
        {t('retry')}
      </button>
    </Notice>
  );
}

interface NoticeProps {
  title?: string;
  text: string;
  alert?: boolean;
  testId?: string;
  children?: ReactNode;
}

function Notice({ title, text, alert, testId, children }: NoticeProps) {
  return (
    <main className="explorer-notice" role={alert ? 'alert' : 'status'} data-testid={testId}>
      {title && <h2>{title}</h2>}
      <p>{text}</p>
      {children && <div className="explorer-actions">{children}</div>}
    </main>
  );
}

/** A part that failed to load or to draw. */
class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice text={i18n.t('broken')} alert>
        <button type="button" className="explorer-button primary" onClick={() => location.reload()}>
          {i18n.t('reload')}
        </button>
      </Notice>
    );
  }
}
