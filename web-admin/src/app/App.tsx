// Decides between restoring, signing in and the console.
import { Component, lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../graphql/session';
import i18n from '../i18n';
import { forgetDrafts } from '../lib/drafts';
import { usePreferences } from '../lib/preferences';
import { SignIn } from './signin/SignIn';

const Console = lazy(() => import('./Console'));

export function App({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const { language } = usePreferences();
  const { t } = useTranslation();

  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
    document.title = `${i18n.t('product', { lng: language })} · ${i18n.t('productLong', { lng: language })}`;
  }, [language]);

  const signedOut = state.kind === 'signed-out';
  useEffect(() => {
    if (signedOut) forgetDrafts();
  }, [signedOut]);

  if (state.kind === 'restoring') return <Splash text={t('signin.restoring')} />;
  if (state.kind === 'unreachable') {
    return (
      <Splash text={t('signin.unreachable')} alert>
        <button type="button" className="plain-button" onClick={() => void session.restore()}>
          {t('action.retry')}
        </button>
      </Splash>
    );
  }
  if (state.kind === 'signed-out') return <SignIn session={session} because={state.because} />;
  return (
    <Boundary>
      <Suspense fallback={<Splash text={t('action.loading')} />}>
        {/* Another officer or language starts afresh: nothing of the former stays in memory. */}
        <Console key={`${state.me.id} ${language}`} session={session} me={state.me} language={language} />
      </Suspense>
    </Boundary>
  );
}

export function Splash({ text, alert, children }: { text: string; alert?: boolean; children?: ReactNode }) {
  return (
    <main className="splash" role={alert ? 'alert' : 'status'}>
      <img src="/seal.svg" alt="" />
      <p>{text}</p>
      {children}
    </main>
  );
}

/** The last resort: a page that failed to load or to draw. */
export class Boundary extends Component<{ children: ReactNode; name?: string }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: { name?: string }) {
    if (this.state.failed && before.name !== this.props.name) this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="splash" role="alert">
        <img src="/seal.svg" alt="" />
        <strong>{i18n.t('error.page')}</strong>
        <p>{i18n.t('error.pageHelp')}</p>
        <button type="button" className="plain-button" onClick={() => location.reload()}>
          {i18n.t('action.reload')}
        </button>
      </div>
    );
  }
}
