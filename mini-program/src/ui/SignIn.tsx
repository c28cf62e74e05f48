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

  const bind = async () => {
    host.allowSound();
    if (!code.trim()) {
      setError(common.form.empty);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await session.bind(code);
    } catch (caught) {
      setError(words(asFailure(caught)));
      setBusy(false);
    }
  };

  return (
    <>
      <Heading level={1}>{t.title}</Heading>
      {state.kind === 'signed-out' && state.because && <Notice tone="warn">{t.ended}</Notice>}
      <Card>
        <Para>{t.lead}</Para>
        <Field id="code" label={t.code} hint={t.codeHint} error={error} value={code} onChange={setCode} testId="bind-code" />
        <Button onTap={() => void bind()} busy={busy} testId="bind-submit">
          {busy ? t.busy : t.submit}
        </Button>
      </Card>
      <Card title={t.noCode}>
        <Para>{t.noCodeMore}</Para>
      </Card>
      <Card title={t.onePhone}>
        <Para>{t.onePhoneMore}</Para>
      </Card>
    </>
  );
}
