// One alert: why it was raised, on what evidence, what was done, and what the officer may do next.
import { EnvironmentOutlined } from '@ant-design/icons';
import { App as AntApp, Button } from 'antd';
import { forwardRef, useImperativeHandle, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import type { AlertMove, AlertWholeFragment } from '../../gql/graphql';
import { AcknowledgeAlertDocument, AlertDetailDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import { fullTime, metres, probability, shortTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import { ZoneKindTag } from '../../map/tags';
import { Detail, PersonName, Steps } from '../../ui/queue/Detail';
import { useRefreshed } from '../../ui/queue/useQueue';
import { failureText } from '../../ui/states';
import { Tag } from '../../ui/tags';
import { alertSource } from './alertFeed';
import { MoveDialog } from './MoveDialog';
import { AlertStateTag, SeverityTag } from './tags';

export interface AlertDetailHandle {
  acknowledge: () => void;
  enquire: () => void;
}

const MOVES: AlertMove[] = ['ACKNOWLEDGE', 'OPEN_ENQUIRY', 'CLOSE', 'ASSIGN', 'NOTE'];

export const AlertDetail = forwardRef<AlertDetailHandle, { alertId: string; close: () => void }>(function AlertDetail({ alertId, close }, ref) {
  const { t } = useTranslation('alerts');
  const { language } = useLive();
  const { store: alerts } = useSource(alertSource);
  const { message } = AntApp.useApp();
  const [{ data, error, fetching }, refetch] = useQuery({ query: AlertDetailDocument, variables: { id: alertId, language } });
  const [{ fetching: acknowledging }, acknowledge] = useMutation(AcknowledgeAlertDocument);
  const [dialog, setDialog] = useState<Exclude<AlertMove, 'ACKNOWLEDGE'>>();
  const alert = data?.node?.__typename === 'Alert' ? data.node : undefined;
  const failure = error ? failureOfCombined(error) : undefined;

  const row = useSyncExternalStore(alerts.subscribe, () => alerts.get(alertId));
  useRefreshed(row && stampOf(row), alert && stampOf(alert), refetch);

  function done(move: AlertMove) {
    // Only its own dialog: another may have been opened while the answer was on its way.
    setDialog((open) => (open === move ? undefined : open));
    void message.success(t(`done.${move}`));
  }

  async function doAcknowledge() {
    if (acknowledging || !alert?.moves.includes('ACKNOWLEDGE')) return;
    const mark = alerts.mark();
    const answer = await acknowledge({ input: { alertId }, language });
    if (answer.data) {
      alerts.takeOwn(answer.data.acknowledgeAlert.alert, mark);
      done('ACKNOWLEDGE');
    } else if (answer.error) {
      void message.error(failureText(failureOfCombined(answer.error), t));
      refetch({ requestPolicy: 'network-only' });
    }
  }

  useImperativeHandle(ref, () => ({
    acknowledge: () => void doAcknowledge(),
    enquire: () => {
      if (alert?.moves.includes('OPEN_ENQUIRY')) setDialog('OPEN_ENQUIRY');
    },
  }));

  return (
    <Detail
      name="alert"
      label={t('detail')}
      id={alertId}
      state={alert?.state}
      close={close}
      waiting={{ failure, fetching, gone: t('gone'), retry: () => refetch({ requestPolicy: 'network-only' }) }}
      item={alert && {
        tags: (
          <>
            <SeverityTag severity={alert.severity} />
            <AlertStateTag state={alert.state} />
            {alert.late && <Tag tone="grey" title={t('late')}>{t('enums:FixMark.LATE')}</Tag>}
          </>
        ),
        title: <><PersonName name={alert.person.name} person={alert.person} prefix="alert" />{' · '}{t(`enums:AlertKind.${alert.kind}`)}</>,
        moves: alert.moves.length > 0 && MOVES.filter((move) => alert.moves.includes(move)).map((move, index) => (
          <Button
            key={move}
            type={index === 0 && move !== 'ASSIGN' && move !== 'NOTE' ? 'primary' : 'default'}
            loading={move === 'ACKNOWLEDGE' && acknowledging}
            onClick={() => (move === 'ACKNOWLEDGE' ? void doAcknowledge() : setDialog(move))}
            data-testid={`alert-${move.toLowerCase().replace('_', '-')}`}
          >
            {t(`enums:AlertMove.${move}`)}
          </Button>
        )),
        body: (
          <>
            <Body alert={alert} />
            {dialog && <MoveDialog move={dialog} alert={alert} close={() => setDialog(undefined)} done={() => done(dialog)} />}
          </>
        ),
      }}
    />
  );
});

function stampOf({ state, lastSeenAt, count, assignee, active }: Pick<AlertWholeFragment, 'state' | 'lastSeenAt' | 'count' | 'assignee' | 'active'>) {
  return `${state} ${lastSeenAt} ${count} ${assignee?.id} ${active}`;
}

function Body({ alert }: { alert: AlertWholeFragment }) {
  const { t } = useTranslation('alerts');
  const now = useNow();
  const until = alert.enquiryUntil;
  return (
    <>
      <section>
        <h3>{t('why')}</h3>
        <p className="said" data-testid="alert-explanation">{alert.explanation}</p>
      </section>
      {alert.state === 'CLOSED' && alert.outcome && (
        <div className="outcome" data-testid="alert-outcome">
          <strong>{t('closedAs', { outcome: t(`enums:AlertOutcome.${alert.outcome}`) })}</strong>
          {alert.closedAt && <span>{t('closedBy', { name: alert.closedBy?.name ?? t('common:system'), time: fullTime(alert.closedAt) })}</span>}
          {alert.secondOfficer && <span> · {t('second', { name: alert.secondOfficer.name })}</span>}
        </div>
      )}
      <dl className="facts">
        <dt>{t('began')}</dt>
        <dd>{fullTime(alert.beganAt)}</dd>
        <dt>{t('raised')}</dt>
        <dd>{fullTime(alert.raisedAt)}</dd>
        <dt>{t('lastSeen')}</dt>
        <dd>
          {fullTime(alert.lastSeenAt)} · {t('count', { count: alert.count })} · {alert.active ? t('ongoing') : t('over')}
        </dd>
        {alert.zone && (
          <>
            <dt>{t('zone')}</dt>
            <dd><ZoneKindTag kind={alert.zone.kind} /> {alert.zone.name}</dd>
          </>
        )}
        <dt>{t('assignedTo')}</dt>
        <dd>{alert.assignee?.name ?? <span className="quiet">{t('nobody')}</span>}</dd>
        {until && alert.state === 'ENQUIRY' && (
          <>
            <dt>{t('enums:AlertState.ENQUIRY')}</dt>
            <dd>{t(Date.parse(until) > now ? 'enquiryUntil' : 'enquiryPast', { time: shortTime(until, now) })}</dd>
          </>
        )}
        <dt>{t('rule')}</dt>
        <dd><code>{alert.rule}</code></dd>
      </dl>
      <section>
        <h3>
          {t('evidence')}
          {alert.evidence.length > 0 && (
            <Link className="end" to={`/map?alert=${alert.id}`} data-testid="alert-on-map"><EnvironmentOutlined aria-hidden /> {t('onMap')}</Link>
          )}
        </h3>
        {alert.evidence.length === 0 ? <p className="quiet">{t('evidenceEmpty')}</p> : <EvidenceTable alert={alert} />}
      </section>
      <section>
        <h3>{t('handling')}</h3>
        {alert.notes.length === 0 ? <p className="quiet">{t('handlingEmpty')}</p> : (
          <Steps
            steps={alert.notes.map(({ id, at, officer, moveTo, text }) => ({
              key: id, at, who: officer?.name ?? t('common:system'), what: moveTo && <AlertStateTag state={moveTo} />, text,
            }))}
          />
        )}
      </section>
    </>
  );
}

function EvidenceTable({ alert }: { alert: AlertWholeFragment }) {
  const { t } = useTranslation('alerts');
  const { zone } = alert;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <div className="evidence-table" tabIndex={0} role="region" aria-label={t('evidence')}>
        <table className="table" data-testid="alert-evidence">
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              <th scope="col" className="num">{t('accuracy')}</th>
              {zone && <th scope="col" className="num">{t('distance')}</th>}
              {zone && <th scope="col" className="num">{t(`probability.${zone.kind}`)}</th>}
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          <tbody>
            {alert.evidence.map((fix) => (
              <tr key={fix.fixKey}>
                <td>{fullTime(fix.takenAt).slice(5)}</td>
                <td className="num">±{metres(fix.accuracy, t)}</td>
                {zone && <td className="num">{t(fix.distance < 0 ? 'inside' : 'outside', { value: metres(Math.abs(fix.distance), t) })}</td>}
                {zone && <td className="num">{probability(zone.kind === 'PROHIBITED' ? 1 - fix.probabilityOutside : fix.probabilityOutside)}</td>}
                <td>{t(`enums:FixSource.${fix.source}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {zone && <p className="quiet evidence-note">{t(`evidenceNote.${zone.kind}`)}</p>}
    </>
  );
}
