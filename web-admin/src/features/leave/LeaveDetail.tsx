// One leave: where to, when, why, on which article it is decided; every step that it took; what can be decided now.
import { PhoneOutlined, WarningFilled } from '@ant-design/icons';
import { App as AntApp, Button } from 'antd';
import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { LeaveDecision, LeaveWholeFragment } from '../../gql/graphql';
import { LeaveDetailDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { useSource } from '../../graphql/live';
import { fullTime, minuteTime } from '../../lib/format';
import { boundsOf, circle, widened } from '../../map/shapes';
import { Attachments } from '../../ui/attachments/Attachments';
import { Detail, PersonName, Steps } from '../../ui/queue/Detail';
import { useRefreshed } from '../../ui/queue/useQueue';
import { FailureNotice } from '../../ui/states';
import { Due, Tag } from '../../ui/tags';
import { reportSource } from '../reports/reportStore';
import { DecideDialog } from './DecideDialog';
import { inOrder } from './leaveOrder';
import { LeaveStateTag } from './tags';
import { useDecide } from './useDecide';

const MapView = lazy(() => import('../../map/MapView').then((module) => ({ default: module.MapView })));

export function LeaveDetail({ leaveId, close }: { leaveId: string; close: () => void }) {
  const { t } = useTranslation('leave');
  const { store } = useSource(reportSource);
  const { message } = AntApp.useApp();
  const [{ data, error, fetching }, refetch] = useQuery({ query: LeaveDetailDocument, variables: { id: leaveId } });
  const [deciding, setDeciding] = useState<LeaveDecision>();
  const { decide, fetching: taking, failure, forgetFailure } = useDecide(done);
  const leave = data?.node?.__typename === 'LeaveRequest' ? data.node : undefined;
  const row = useSyncExternalStore(store.subscribe, () => store.get(leaveId));
  useRefreshed(row?.__typename === 'LeaveRequest' ? stampOf(row) : undefined, leave && stampOf({ ...leave, stepCount: leave.steps.length }), refetch);
  const decisions = inOrder(leave?.decisions ?? []);

  function done(changed: LeaveWholeFragment) {
    setDeciding(undefined);
    forgetFailure();
    void message.success(t('done', { state: t(`enums:LeaveState.${changed.leaveState}`) }));
  }

  /** Taking it on says nothing to the person and needs no words: it is done at the first tap. */
  async function take() {
    if (!(await decide({ leaveRequestId: leaveId, decision: 'TAKE' }))) refetch({ requestPolicy: 'network-only' });
  }

  return (
    <Detail
      name="leave"
      label={t('detail')}
      id={leaveId}
      state={leave?.leaveState}
      close={close}
      waiting={{ failure: error ? failureOfCombined(error) : undefined, fetching, gone: t('gone'), retry: () => refetch({ requestPolicy: 'network-only' }) }}
      item={leave && {
        tags: (
          <>
            <LeaveStateTag state={leave.leaveState} />
            {leave.leaveKind !== 'SINGLE' && <Tag tone={leave.leaveKind === 'URGENT' ? 'red' : 'grey'}>{t(`enums:LeaveKind.${leave.leaveKind}`)}</Tag>}
            {leave.answerDueAt && <Due at={leave.answerDueAt} />}
          </>
        ),
        title: <><PersonName name="" person={leave.person} prefix="leave" />{' · '}{t(`enums:LeavePurpose.${leave.purpose}`)}</>,
        moves: decisions.length > 0 && decisions.map((one, index) => (
          <Button key={one} type={index === 0 ? 'primary' : 'default'} loading={one === 'TAKE' && taking} onClick={() => (one === 'TAKE' ? void take() : setDeciding(one))} data-testid={`leave-${one.toLowerCase().replaceAll('_', '-')}`}>{t(`enums:LeaveDecision.${one}`)}</Button>
        )),
        body: (
          <>
            {failure && <FailureNotice failure={failure} />}
            <Body leave={leave} />
            {deciding && <DecideDialog leave={leave} decision={deciding} close={() => setDeciding(undefined)} done={done} />}
          </>
        ),
      }}
    />
  );
}

type Stamped = Pick<LeaveWholeFragment, 'leaveState' | 'endsAt' | 'answerDueAt' | 'overdue' | 'stepCount' | 'leaveMoves'> & { papers: { id: string }[] };

function stampOf({ leaveState, endsAt, answerDueAt, overdue, stepCount, leaveMoves, papers }: Stamped) {
  return `${leaveState} ${endsAt} ${answerDueAt} ${overdue} ${stepCount} ${leaveMoves.join()} ${papers.length}`;
}

function Body({ leave }: { leave: LeaveWholeFragment }) {
  const { t } = useTranslation('leave');
  const shapes = useMemo(
    () => leave.places.flatMap(({ longitude, latitude, radiusKm }) => [circle([longitude, latitude], radiusKm * 1000), { type: 'Point' as const, coordinates: [longitude, latitude] }]),
    [leave.places],
  );
  const draft = useMemo(() => ({ kind: 'PERMITTED' as const, shapes }), [shapes]);
  return (
    <>
      {leave.overdue && (
        <p className="remark" data-testid="leave-overdue">
          <WarningFilled aria-hidden />
          <span>{t('overdue')} {leave.alert && <Link to={`/alerts/${leave.alert.id}`}>{t('alert')}</Link>}</span>
        </p>
      )}
      <section>
        <h3>{t('said')}</h3>
        <p className="told">{leave.text}</p>
      </section>
      <section data-testid="leave-papers">
        <h3>{t('papers')}</h3>
        {leave.papers.length > 0 ? <Attachments files={leave.papers} what={t('papersAlt')} /> : <p className="quiet">{t('noPapers')}</p>}
      </section>
      <Article leave={leave} />
      <div className="leave-map no-print">
        <Suspense>
          <MapView label={t('places')} draft={draft} start={widened(boundsOf(shapes), 3_000)} />
        </Suspense>
      </div>
      <dl className="facts">
        <dt>{t('places')}</dt>
        <dd>{leave.places.map(({ name, radiusKm }) => t('place', { name, km: radiusKm })).join(' → ')}</dd>
        <dt>{t('when')}</dt>
        <dd>{minuteTime(leave.startsAt)} – {minuteTime(leave.endsAt)}</dd>
        {leave.weekdays.length > 0 && <><dt>{t('weekdays')}</dt><dd>{leave.weekdays.map((day) => t(`enums:Weekday.${day}`)).join(' ')}</dd></>}
        <dt>{t('transport')}</dt>
        <dd>{t(`enums:LeaveTransport.${leave.transport}`)}{leave.route && ` · ${leave.route}`}</dd>
        <dt>{t('contact')}</dt>
        <dd>{leave.contactName} {leave.contactPhone.includes('*') ? leave.contactPhone : <a href={`tel:${leave.contactPhone}`}><PhoneOutlined aria-hidden /> {leave.contactPhone}</a>}</dd>
        {leave.papersDueAt && <><dt>{t('papersDueAt')}</dt><dd>{fullTime(leave.papersDueAt)} {leave.papersLate && <span className="quiet">{t('papersLate')}</span>}</dd></>}
        {leave.startedAt && <><dt>{t('startedAt')}</dt><dd>{fullTime(leave.startedAt)}</dd></>}
        {leave.returnedAt && <><dt>{t('returnedAt')}</dt><dd>{fullTime(leave.returnedAt)}</dd></>}
      </dl>
      {leave.extension && (
        <section className="leave-extension" data-testid="leave-extension">
          <h3>{t('extension')}</h3>
          <p>{t('extensionAsked', { until: minuteTime(leave.extension.until), time: minuteTime(leave.extension.askedAt) })}{' '}
            <Tag tone={leave.extension.granted ? 'green' : leave.extension.granted === false ? 'grey' : 'amber'}>{t(leave.extension.granted ? 'extensionGranted' : leave.extension.granted === false ? 'extensionRefused' : 'extensionOpen')}</Tag>
          </p>
          <p className="told">{leave.extension.reason}</p>
        </section>
      )}
      {leave.decidedAt && (
        <div className="outcome" data-testid="leave-decision">
          <strong>{t('decided', { name: leave.decidedBy?.name ?? t('common:system'), time: fullTime(leave.decidedAt) })}</strong>
          {leave.refusalCode && <p>{t(`enums:LeaveRefusalCode.${leave.refusalCode}`)}</p>}
          {leave.decisionReason && <p className="words">{leave.decisionReason}</p>}
          {leave.conditions && <p className="words">{t('conditionsAre', { text: leave.conditions })}</p>}
        </div>
      )}
      <section data-testid="leave-steps">
        <h3>{t('steps')}</h3>
        <Steps
          steps={leave.steps.map(({ at, move, officer, byPerson, note, state }) => ({
            key: `${at} ${move} ${state}`,
            at,
            who: officer?.name ?? (byPerson ? (leave.person?.name ?? t('byPerson')) : t('common:system')),
            what: <><span>{t(`did.${move ?? (byPerson ? 'filed' : 'none')}`)}</span> <LeaveStateTag state={state} /></>,
            text: note,
          }))}
        />
      </section>
    </>
  );
}

/** How it is decided, and on which article that rests: shown where it is read and where it is decided. */
export function Article({ leave }: { leave: LeaveWholeFragment }) {
  const { t } = useTranslation('leave');
  const { template } = leave;
  return (
    <section className="leave-article" data-testid="leave-article">
      <h3>{template.name}</h3>
      <p className="said">{template.article}</p>
      <p className="quiet">
        {leave.consentAgency ? t('needsConsent', { agency: leave.consentAgency.name }) : t('needsNoConsent')}{' '}
        {t('answerHours', { count: template.answerHours })}{!template.hoursVerified && ` ${t('hoursUnverified')}`}
      </p>
    </section>
  );
}
