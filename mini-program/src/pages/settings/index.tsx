// Settings: how the app shows itself, which phone is bound, the way out.
import { useState } from 'react';
import { Device } from '../../gql/graphql';
import { host } from '../../host/host';
import { fill, useTexts } from '../../i18n';
import { commonTexts } from '../../i18n/common';
import { settingsTexts } from '../../i18n/settings';
import { minuteTime } from '../../lib/format';
import { outbox } from '../../lib/outbox';
import { choose, LANGUAGES, SIZES, usePreferences } from '../../lib/preferences';
import { useQuery } from '../../lib/query';
import { session } from '../../lib/session';
import { Dialog, Option, Para } from '../../ui/base';
import { Page } from '../../ui/Page';
import { Button, Card, Choices, Fact, Freshness, Notice } from '../../ui/parts';
import { Consents } from './Consents';
import { Tracking } from './Tracking';

export default function SettingsPage() {
  const t = useTexts(settingsTexts);
  return (
    <Page title={t.title}>
      <Display />
      <Tracking />
      <Consents />
      <Phone />
      <SignOut />
    </Page>
  );
}

function Display() {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const { size, language, readAloud } = usePreferences();
  return (
    <Card title={t.display}>
      <Choices id="size" legend={t.size}>
        {SIZES.map((one) => (
          <Option key={one} type="radio" name="size" checked={size === one} onChange={() => choose({ size: one })} label={common.size[one]} testId={`size-${one}`} />
        ))}
      </Choices>
      <Para className="quiet">{t.sizeSample}</Para>
      <Choices id="language" legend={t.language}>
        {LANGUAGES.map((one) => (
          <Option
            key={one}
            type="radio"
            name="language"
            checked={language === one}
            onChange={() => choose({ language: one })}
            label={common.language[one]}
            testId={`language-${one}`}
          />
        ))}
      </Choices>
      {host.say ? (
        <Option
          type="switch"
          name="read-aloud"
          checked={readAloud}
          onChange={(checked) => choose({ readAloud: checked })}
          label={t.readAloud}
          hint={t.readAloudMore}
          testId="read-aloud-switch"
        />
      ) : (
        <Para className="quiet">{t.readAloudNone}</Para>
      )}
    </Card>
  );
}

function Phone() {
  const t = useTexts(settingsTexts);
  const loaded = useQuery('device', Device, {});
  const viewer = loaded.data?.viewer;
  const device = viewer?.__typename === 'Person' ? viewer.device : undefined;
  return (
    <Card title={t.phone} testId="settings-phone">
      <Freshness loaded={loaded} />
      {device && (
        <>
          <Fact name={t.this}>{device.platform}</Fact>
          <Fact name={t.bound}>{minuteTime(device.boundAt)}</Fact>
        </>
      )}
      <Para>{t.lost}</Para>
      {loaded.data && (
        <Para className="quiet small">
          {fill(t.about, { version: loaded.data.deployment.version })}
          {loaded.data.deployment.demo && ` · ${t.demo}`}
        </Para>
      )}
    </Card>
  );
}

function SignOut() {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const [asking, setAsking] = useState(false);
  const waiting = outbox.entries.get().filter((entry) => entry.state === 'WAITING').length;
  return (
    <Card title={t.signOut}>
      <Para>{t.signOutMore}</Para>
      <Button look="danger" onTap={() => setAsking(true)} testId="sign-out">
        {t.signOut}
      </Button>
      {asking && (
        <Dialog title={t.signOutAsk} onClose={() => setAsking(false)} closeLabel={common.action.cancel}>
          <Para>{t.signOutMore}</Para>
          {waiting > 0 && <Notice tone="warn">{fill(t.signOutWaiting, { count: waiting })}</Notice>}
          <Button look="danger" onTap={() => void session.leave()} testId="sign-out-confirm">
            {t.signOut}
          </Button>
        </Dialog>
      )}
    </Card>
  );
}
