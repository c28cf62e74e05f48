// Sign-in: user name, password, and the second factor when the server asks for it.
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DeploymentDocument } from '../../gql/graphql';
import { Refused } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { ask } from '../../graphql/session';
import type { Session } from '../../graphql/session';
import { usePreferences } from '../../lib/preferences';
import { unlockSound } from '../../lib/sound';
import { LanguageChoice } from '../../ui/LanguageChoice';
import { Outline } from './Outline';
import './signin.css';

type Faults = Partial<Record<'username' | 'password' | 'totp', string>>;

export function SignIn({ session, because }: { session: Session; because?: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [secondFactor, setSecondFactor] = useState(false);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [failure, setFailure] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    ask(DeploymentDocument, {}).then(({ deployment }) => setDemo(deployment.demo), () => undefined);
  }, []);

  useEffect(() => {
    if (secondFactor) form.current?.querySelector<HTMLInputElement>('[name=totp]')?.focus();
  }, [secondFactor]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    unlockSound();
    const data = new FormData(event.currentTarget);
    const field = (name: string) => String(data.get(name) ?? '').trim();
    const username = field('username');
    const password = String(data.get('password') ?? '');
    const totp = field('totp').replace(/\s/g, '');
    const found: Faults = {};
    if (!username) found.username = t('signin.usernameMissing');
    if (!password) found.password = t('signin.passwordMissing');
    if (secondFactor && !/^\d{6}$/.test(totp)) found.totp = t('signin.totpMissing');
    setFaults(found);
    setFailure(undefined);
    const first = Object.keys(found)[0];
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    setBusy(true);
    try {
      await session.signIn({ username, password, totp: totp || undefined });
    } catch (error) {
      const refusal: Failure = error instanceof Refused ? error.failure : { code: 'NETWORK' };
      // The same reason comes back for a wrong code: then it is a failure to show.
      if (refusal.reason === 'TOTP_REQUIRED' && !secondFactor) {
        setSecondFactor(true);
      } else {
        setFailure(sentence(refusal));
      }
    } finally {
      setBusy(false);
    }
  }

  function sentence(refusal: Failure): string {
    if (refusal.code === 'UNAUTHENTICATED') {
      return refusal.message ?? (secondFactor ? t('signin.wrongTotp') : t('signin.wrong'));
    }
    if (refusal.code === 'RATE_LIMITED') return t('error.RATE_LIMITED', { seconds: Math.ceil(refusal.retryAfter ?? 60) });
    if (refusal.code === 'INTERNAL') {
      return refusal.requestId ? t('error.INTERNAL', { requestId: refusal.requestId }) : t('error.INTERNAL_NO_ID');
    }
    return refusal.message ?? t(`error.${refusal.code}`, { defaultValue: t('error.INTERNAL_NO_ID') });
  }

  const fieldProps = (name: keyof Faults) => ({
    id: `${id}-${name}`,
    name,
    'aria-invalid': faults[name] ? true : undefined,
    'aria-describedby': faults[name] ? `${id}-${name}-fault` : undefined,
    'data-testid': `login-${name}`,
  });
  const fault = (name: keyof Faults) =>
    faults[name] && (
      <p className="signin-fault" id={`${id}-${name}-fault`}>
        {faults[name]}
      </p>
    );

  return (
    <div className="signin">
      <header className="signin-scene">
        <Outline />
        <div className="signin-words">
          <img src="/seal.svg" alt="" width="56" height="56" />
          <p className="signin-name">{t('product')}</p>
          <p className="signin-long">{t('productLong')}</p>
          <p className="signin-lead">{t('signin.lead')}</p>
        </div>
        <p className="signin-foot">{t('signin.footnote')}</p>
      </header>
      <main className="signin-main">
        <div className="signin-language">
          <LanguageChoice value={language} />
        </div>
        <form ref={form} className="signin-form" onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
          <h1 id={`${id}-title`}>{t('signin.title')}</h1>
          {because && !failure && (
            <p className="signin-note" role="status">
              {t(`signin.${because}`)}
            </p>
          )}
          {failure && (
            <p className="signin-failure" role="alert" data-testid="login-error">
              {failure}
            </p>
          )}
          <label htmlFor={`${id}-username`}>{t('signin.username')}</label>
          <input {...fieldProps('username')} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
          {fault('username')}
          <label htmlFor={`${id}-password`}>{t('signin.password')}</label>
          <input {...fieldProps('password')} type="password" autoComplete="current-password" maxLength={256} />
          {fault('password')}
          {secondFactor && (
            <>
              <label htmlFor={`${id}-totp`}>{t('signin.totp')}</label>
              <input {...fieldProps('totp')} inputMode="numeric" autoComplete="one-time-code" maxLength={7} className="signin-totp" />
              {fault('totp') ?? <p className="signin-help">{t('signin.totpHelp')}</p>}
            </>
          )}
          <button type="submit" className="plain-button primary" disabled={busy} data-testid="login-submit">
            {busy ? t('signin.submitting') : t('signin.submit')}
          </button>
          {demo && <p className="signin-demo">{t('signin.demoHint')}</p>}
        </form>
      </main>
    </div>
  );
}
