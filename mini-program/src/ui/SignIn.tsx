// Binding this phone: one code, once.
import { useState } from 'react';
import { host } from '../host/host';
import { useTexts } from '../i18n';
import { commonTexts } from '../i18n/common';
import { signinTexts } from '../i18n/signin';
import { asFailure } from '../lib/failure';
import { session, useSession } from '../lib/session';
import { Heading, Para } from './base';
import { Button, Card, Field, Notice, useFailureWords } from './parts';

export function SignIn() {
  const t = useTexts(signinTexts);
  const common = useTexts(commonTexts);
  const state = useSession();
  const words = useFailureWords();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const begin = async (how: () => Promise<void>) => {
    host.allowSound();
    setBusy(true);
    setError(undefined);
    try {
      await how();
    } catch (caught) {
      setError(words(asFailure(caught)));
      setBusy(false);
    }
  };
  const bind = () => {
    if (code.trim()) void begin(() => session.bind(code));
    else setError(common.form.empty);
  };

  return (
    <>
      <Heading level={1}>{t.title}</Heading>
      {state.kind === 'signed-out' && state.because && <Notice tone="warn">{t.ended}</Notice>}
      <Card>
        <Para>{t.lead}</Para>
        <Field id="code" label={t.code} hint={t.codeHint} error={error} value={code} onChange={setCode} testId="bind-code" />
        <Button onTap={bind} busy={busy} testId="bind-submit">
          {busy ? t.busy : t.submit}
        </Button>
      </Card>
      {host.kind === 'weapp' && (
        <Card title={t.back}>
          <Para>{t.backMore}</Para>
          <Button look="second" onTap={() => void begin(() => session.comeBack())} busy={busy} testId="signin-wechat">
            {t.backSubmit}
          </Button>
        </Card>
      )}
      <Card title={t.noCode}>
        <Para>{t.noCodeMore}</Para>
      </Card>
      <Card title={t.onePhone}>
        <Para>{t.onePhoneMore}</Para>
      </Card>
    </>
  );
}
