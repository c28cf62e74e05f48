// When one person checks in and what is asked, with what they agreed to; set, changed and ended here.
import { App as AntApp, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import type { CheckInPlanWholeFragment } from '../../gql/graphql';
import { CheckInPlanOfDocument, EndCheckInPlanDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { useLive } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { acts } from '../../lib/abilities';
import { Panel } from '../../ui/Panel';
import { Bones, FailureNotice, failureText } from '../../ui/states';
import './checkins.css';
import { PlanDialog } from './PlanDialog';
import { ConsentTag } from './tags';

export default function PlanPanel({ person }: { person: { id: string; name: string } }) {
  const { t } = useTranslation('checkIns');
  const { me } = useLive();
  const { modal, message } = AntApp.useApp();
  const [{ data, error }, refetch] = useQuery({ query: CheckInPlanOfDocument, variables: { personId: person.id }, requestPolicy: 'network-only' });
  const [, end] = useMutation(EndCheckInPlanDocument);
  const [setting, setSetting] = useState(false);
  const known = data?.person?.id === person.id ? data.person : undefined;
  const plan = known?.checkInPlan;

  function askEnd(planId: string) {
    modal.confirm({
      title: t('plan.endTitle'),
      content: t('plan.endLead'),
      okText: t('plan.end'),
      okButtonProps: { 'data-testid': 'plan-end-confirm' } as never,
      onOk: async () => {
        const answer = await end({ input: { planId } });
        if (answer.error) void message.error(failureText(failureOfCombined(answer.error), t));
        else void message.success(t('plan.ended'));
        refetch({ requestPolicy: 'network-only' });
      },
    });
  }

  return (
    <Panel
      title={t('plan.title')}
      testId="person-plan"
      end={known && acts(me) && (
        <>
          {plan && <Button size="small" onClick={() => askEnd(plan.id)} data-testid="plan-end">{t('plan.end')}</Button>}
          <Button size="small" type={plan ? 'default' : 'primary'} onClick={() => setSetting(true)} data-testid="plan-set">{t(plan ? 'plan.change' : 'plan.set')}</Button>
        </>
      )}
    >
      {error && <FailureNotice failure={failureOfCombined(error)} />}
      {!known && !error && <Bones lines={3} />}
      {known && !plan && <p className="quiet">{t('plan.none')}</p>}
      {plan && <Plan plan={plan} />}
      {known && (
        <dl className="consents" data-testid="person-consents">
          {known.consents.map((one) => (
            <div key={one.kind} style={{ display: 'contents' }}>
              <dt>{t(`enums:ConsentKind.${one.kind}`)}</dt>
              <dd><ConsentTag state={one.state} /> {one.at && <span className="quiet">{minuteTime(one.at)}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
      {setting && known && (
        <PlanDialog
          person={person}
          plan={plan ?? undefined}
          consents={known.consents}
          close={() => setSetting(false)}
          done={() => {
            setSetting(false);
            void message.success(t('plan.done'));
            refetch({ requestPolicy: 'network-only' });
          }}
        />
      )}
    </Panel>
  );
}

function Plan({ plan }: { plan: CheckInPlanWholeFragment }) {
  const { t, i18n } = useTranslation('checkIns');
  const asks = [plan.asksLocation && t('plan.location'), plan.asksPhoto && t('plan.photo')].filter(Boolean);
  return (
    <>
      <p data-testid="plan-when">
        <strong>{t('plan.when', { days: plan.weekdays.map((day) => t(`enums:Weekday.${day}`)).join(' '), time: plan.opensAt, minutes: plan.windowMinutes })}</strong>{' '}
        {plan.endsOn ? t('plan.until', { date: plan.endsOn }) : t('plan.untilMeasure')}
      </p>
      {asks.length > 0 && <p>{t('plan.asks')} {asks.join(' · ')}</p>}
      <ol className="plan-questions">
        {plan.questions.map((one) => <li key={one.key}>{i18n.language === 'zh-CN' ? one.chinese : one.english}</li>)}
      </ol>
      <p className="quiet">{t('plan.setBy', { name: plan.setBy?.name ?? t('common:unknown'), time: minuteTime(plan.setAt) })}</p>
    </>
  );
}
