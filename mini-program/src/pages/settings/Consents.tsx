// Consents: each explained, given or refused, and withdrawn at any time.
import { Consents as Query } from '../../gql/graphql';
import type { ConsentsQuery } from '../../gql/graphql';
import { useTexts } from '../../i18n';
import { consentTexts } from '../../i18n/consent';
import { enumTexts } from '../../i18n/enums';
import { outbox, useOutbox } from '../../lib/outbox';
import { useQuery } from '../../lib/query';
import { askToTell, canAskToTell } from '../../lib/subscribe';
import { useTracking } from '../../lib/track';
import { Box, Heading, Para } from '../../ui/base';
import { Button, Card, Freshness, Tag } from '../../ui/parts';
import { Sent } from '../../ui/Sent';

type Person = Extract<ConsentsQuery['viewer'], { __typename: 'Person' }>;
type Consent = Person['consents'][number];

const TONES = { GIVEN: 'good', REFUSED: 'quiet', WITHDRAWN: 'quiet', NOT_ASKED: 'info' } as const;

export function Consents() {
  const t = useTexts(consentTexts);
  const loaded = useQuery('consents', Query, {});
  const person = loaded.data?.viewer.__typename === 'Person' ? loaded.data.viewer : undefined;
  return (
    <Card title={t.title} testId="consents">
      <Para>{t.lead}</Para>
      <Freshness loaded={loaded} />
      {person?.consents.map((consent) => (
        <One key={consent.kind} consent={consent} />
      ))}
    </Card>
  );
}

function One({ consent: { kind, state } }: { consent: Consent }) {
  const t = useTexts(consentTexts);
  const enums = useTexts(enumTexts);
  const under = useOutbox().find((entry) => entry.kind === 'CONSENT' && entry.input.kind === kind && entry.state !== 'SENT');
  // Under surveillance positions are taken anyway: this consent is about check-ins and returns alone.
  const once = useTracking().ground === 'SURVEILLANCE' && kind === 'LOCATION';
  const say = (given: boolean) => {
    // What was said before and not sent yet no longer counts.
    if (under) outbox.discard(under.key);
    outbox.send('CONSENT', { kind, given });
  };
  return (
    <Box className="item" testId={`consent-${kind}`}>
      <Box className="card-head">
        <Heading level={3}>{t[kind]}</Heading>
        <Tag tone={TONES[state]}>{enums.ConsentState[state]}</Tag>
      </Box>
      <Para>{once ? t.LOCATIONMoreOnce : t[`${kind}More`]}</Para>
      {under && <Sent entry={under} />}
      {kind === 'NOTICES' && canAskToTell() && (
        <>
          <Para className="quiet">{t.wechatMore}</Para>
          <Button look="second" onTap={askToTell} testId="allow-wechat">
            {t.wechat}
          </Button>
        </>
      )}
      {state !== 'GIVEN' && (
        <Button look="second" onTap={() => say(true)} testId={`consent-give-${kind}`}>
          {t.give}
        </Button>
      )}
      {(state === 'GIVEN' || state === 'NOT_ASKED') && (
        <Button look="plain" onTap={() => say(false)} testId={`consent-refuse-${kind}`}>
          {state === 'GIVEN' ? t.withdraw : t.refuse}
        </Button>
      )}
    </Box>
  );
}
