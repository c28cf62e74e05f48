// One report: in the person's own words, when, and what the officer answers. Three steps: take, answer, close.
import { ClockCircleOutlined, PhoneOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { forwardRef, useImperativeHandle, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import type { CombinedError } from 'urql';
import type { ReportMove, SituationWholeFragment } from '../../gql/graphql';
import { AnswerReportDocument, CloseReportDocument, SituationDetailDocument, TakeReportDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import { useDraft } from '../../lib/drafts';
import { fullTime, minuteTime } from '../../lib/format';
import limits from '../../lib/limits.json';
import { Detail, PersonName, Steps } from '../../ui/queue/Detail';
import { useRefreshed } from '../../ui/queue/useQueue';
import { FailureNotice } from '../../ui/states';
import { Tag } from '../../ui/tags';
import { reportSource } from './reportStore';
import { SituationStateTag } from './tags';

export interface ReportDetailHandle {
  take: () => void;
  answer: () => void;
  finish: () => void;
}

export const ReportDetail = forwardRef<ReportDetailHandle, { reportId: string; close: () => void }>(function ReportDetail({ reportId, close }, ref) {
  const { t } = useTranslation('reports');
  const { me } = useLive();
  const { store } = useSource(reportSource);
  const { message } = AntApp.useApp();
  const [{ data, error, fetching }, refetch] = useQuery({ query: SituationDetailDocument, variables: { id: reportId } });
  const [, take] = useMutation(TakeReportDocument);
  const [, answer] = useMutation(AnswerReportDocument);
  const [, finish] = useMutation(CloseReportDocument);
  const [busy, setBusy] = useState<ReportMove>();
  const [failure, setFailure] = useState<Failure>();
  const [words, setWords] = useDraft(`${me.id} answer ${reportId}`);
  const field = useRef<TextAreaRef>(null);
  const report = data?.node?.__typename === 'SituationReport' ? data.node : undefined;
  const may = (which: ReportMove) => report?.moves.includes(which) ?? false;

  const row = useSyncExternalStore(store.subscribe, () => store.get(reportId));
  useRefreshed(row?.__typename === 'SituationReport' ? stampOf(row) : undefined, report && stampOf(report), refetch);

  async function move(which: ReportMove, send: () => Promise<{ changed?: SituationWholeFragment; error?: CombinedError }>) {
    if (busy || !may(which)) return;
    setBusy(which);
    setFailure(undefined);
    const mark = store.mark();
    const sent = await send();
    setBusy(undefined);
    if (sent.changed) {
      store.takeOwn(sent.changed, mark);
      if (which === 'ANSWER') setWords('');
      void message.success(t(`done.${which}`));
    } else if (sent.error) {
      setFailure(failureOfCombined(sent.error));
      refetch({ requestPolicy: 'network-only' });
    }
  }
  const doTake = () =>
    move('TAKE', async () => {
      const result = await take({ input: { reportId } });
      return { changed: result.data?.takeReport.report, error: result.error };
    });
  const doAnswer = () =>
    words.trim() ? move('ANSWER', async () => {
      const result = await answer({ input: { reportId, answer: words.trim() } });
      return { changed: result.data?.answerReport.report, error: result.error };
    }) : field.current?.focus();
  const doClose = () =>
    move('CLOSE', async () => {
      const result = await finish({ input: { reportId } });
      return { changed: result.data?.closeReport.report, error: result.error };
    });

  useImperativeHandle(ref, () => ({
    take: () => void doTake(),
    answer: () => field.current?.focus(),
    finish: () => void doClose(),
  }));

  return (
    <Detail
      name="report"
      label={t('detail')}
      id={reportId}
      state={report?.state}
      close={close}
      waiting={{
        failure: error ? failureOfCombined(error) : undefined, fetching, gone: t('gone'),
        retry: () => refetch({ requestPolicy: 'network-only' }),
      }}
      item={report && {
        tags: (
          <>
            <Tag tone={report.kind === 'HELP' ? 'red' : 'grey'}>{t(`enums:SituationKind.${report.kind}`)}</Tag>
            <SituationStateTag state={report.state} />
          </>
        ),
        title: <PersonName name={report.personName} person={report.person} prefix="report" />,
        moves: (may('TAKE') || may('CLOSE')) && (
          <>
            {may('TAKE') && <Button type="primary" loading={busy === 'TAKE'} onClick={() => void doTake()} data-testid="report-take">{t('enums:ReportMove.TAKE')}</Button>}
            {may('CLOSE') && <Button type={may('ANSWER') ? 'default' : 'primary'} loading={busy === 'CLOSE'} onClick={() => void doClose()} data-testid="report-close">{t('enums:ReportMove.CLOSE')}</Button>}
          </>
        ),
        body: (
          <>
            {failure && <FailureNotice failure={failure} />}
            <Said report={report} />
            {may('ANSWER') && (
              <form
                className="answer-form"
                onSubmit={(event) => {
                  event.preventDefault();
                  void doAnswer();
                }}
              >
                <h3><label htmlFor="report-answer">{t('answer')}</label></h3>
                <Input.TextArea
                  id="report-answer"
                  ref={field}
                  rows={5}
                  maxLength={limits.textLongest}
                  value={words}
                  disabled={busy === 'ANSWER'}
                  onChange={(event) => setWords(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void doAnswer();
                    if (event.key === 'Escape') event.currentTarget.blur();
                  }}
                  aria-describedby="report-answer-help"
                  data-testid="report-answer"
                />
                <footer>
                  <Button type="primary" htmlType="submit" loading={busy === 'ANSWER'} disabled={!words.trim()} data-testid="report-answer-send">{t('enums:ReportMove.ANSWER')}</Button>
                  <span className="quiet" id="report-answer-help">{words.trim() ? t('draftKept') : t('answerHelp')}</span>
                </footer>
              </form>
            )}
            <History report={report} />
          </>
        ),
      }}
    />
  );
});

type Stamped = Pick<SituationWholeFragment, 'state' | 'takenBy' | 'moves'>;

function stampOf({ state, takenBy, moves }: Stamped) {
  return `${state} ${takenBy?.id} ${moves.join()}`;
}

function Said({ report }: { report: SituationWholeFragment }) {
  const { t } = useTranslation('reports');
  const happened = report.happenedAt ? minuteTime(report.happenedAt) : report.happenedOn;
  return (
    <>
      <section>
        <h3>{t('said')}</h3>
        <p className="told" data-testid="report-text">{report.text}</p>
      </section>
      {report.toldLate && (
        <p className="remark" data-testid="report-late"><ClockCircleOutlined aria-hidden /><span>{t('lateRemark')}</span></p>
      )}
      <dl className="facts">
        <dt>{t('filedAt')}</dt>
        <dd>{fullTime(report.filedAt)}</dd>
        <dt>{t('happened')}</dt>
        <dd>{happened ?? <span className="quiet">{t('happenedUnknown')}</span>}</dd>
        <dt>{t('phone')}</dt>
        <dd>
          {!report.personPhone && <span className="quiet">{t('common:unknown')}</span>}
          {report.personPhone && (report.personPhone.includes('*') ? report.personPhone : (
            <a className={report.kind === 'HELP' ? 'phone-link' : undefined} href={`tel:${report.personPhone}`} data-testid="report-phone"><PhoneOutlined aria-hidden /> {report.personPhone}</a>
          ))}
        </dd>
        <dt>{t('takenBy')}</dt>
        <dd>{report.takenBy?.name ?? <span className="quiet">{t('nobody')}</span>}</dd>
      </dl>
    </>
  );
}

function History({ report }: { report: SituationWholeFragment }) {
  const { t } = useTranslation('reports');
  const steps = [
    { key: 'filed', at: report.filedAt, who: report.personName, what: <SituationStateTag state="FILED" /> },
    ...(report.takenAt ? [{ key: 'taken', at: report.takenAt, who: report.takenBy?.name ?? '', what: <SituationStateTag state="TAKEN" /> }] : []),
    ...(report.answeredAt ? [{ key: 'answered', at: report.answeredAt, who: report.answeredBy?.name ?? '', what: <SituationStateTag state="ANSWERED" />, text: report.answer }] : []),
    ...(report.closedAt ? [{ key: 'closed', at: report.closedAt, who: report.closedBy?.name ?? '', what: <SituationStateTag state="CLOSED" /> }] : []),
  ];
  return (
    <section data-testid="report-history">
      <h3>{t('history')}</h3>
      <Steps steps={steps} />
    </section>
  );
}
