// One check-in: what was asked and answered, from where, in which window; reviewed with one key, or recorded by hand.
import { ClockCircleOutlined, ToolOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Form, Input, Modal, Radio } from 'antd';
import { forwardRef, useImperativeHandle, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import type { CheckInRoute, CheckInWholeFragment } from '../../gql/graphql';
import { CheckInDetailDocument, RecordCheckInDocument, ReviewCheckInDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import { useDraft } from '../../lib/drafts';
import { fullTime } from '../../lib/format';
import limits from '../../lib/limits.json';
import { Attachments } from '../../ui/attachments/Attachments';
import { Detail, PersonName } from '../../ui/queue/Detail';
import { useRefreshed } from '../../ui/queue/useQueue';
import { FailureNotice } from '../../ui/states';
import { Due, Tag } from '../../ui/tags';
import { reportSource } from '../reports/reportStore';
import { FixMap } from './FixMap';
import { CheckInStateTag } from './tags';

export interface CheckInDetailHandle {
  review: () => void;
}

const ROUTES = ['IN_PERSON', 'PHONE', 'PAPER'] as const satisfies readonly CheckInRoute[];

export const CheckInDetail = forwardRef<CheckInDetailHandle, { checkInId: string; close: () => void }>(function CheckInDetail({ checkInId, close }, ref) {
  const { t } = useTranslation('checkIns');
  const { me } = useLive();
  const { store } = useSource(reportSource);
  const { message } = AntApp.useApp();
  const [{ data, error, fetching }, refetch] = useQuery({ query: CheckInDetailDocument, variables: { id: checkInId } });
  const [{ fetching: reviewing }, review] = useMutation(ReviewCheckInDocument);
  const [failure, setFailure] = useState<Failure>();
  const [recording, setRecording] = useState(false);
  const [note, setNote] = useDraft(`${me.id} check-in ${checkInId}`);
  const checkIn = data?.node?.__typename === 'CheckIn' ? data.node : undefined;
  const row = useSyncExternalStore(store.subscribe, () => store.get(checkInId));
  useRefreshed(row?.__typename === 'CheckIn' ? stampOf(row) : undefined, checkIn && stampOf(checkIn), refetch);
  const mayReview = checkIn?.checkInMoves.includes('REVIEW') ?? false;

  async function doReview() {
    if (!mayReview || reviewing) return;
    setFailure(undefined);
    const mark = store.mark();
    const answer = await review({ input: { checkInId, note: note.trim() || undefined } });
    if (answer.data) {
      setNote('');
      store.takeOwn(answer.data.reviewCheckIn.checkIn, mark);
      void message.success(t('done.REVIEW'));
    } else if (answer.error) {
      setFailure(failureOfCombined(answer.error));
      refetch({ requestPolicy: 'network-only' });
    }
  }
  useImperativeHandle(ref, () => ({ review: () => void doReview() }));

  return (
    <Detail
      name="check-in"
      label={t('detail')}
      id={checkInId}
      state={checkIn?.checkInState}
      close={close}
      waiting={{ failure: error ? failureOfCombined(error) : undefined, fetching, gone: t('gone'), retry: () => refetch({ requestPolicy: 'network-only' }) }}
      item={checkIn && {
        tags: (
          <>
            <CheckInStateTag state={checkIn.checkInState} />
            {checkIn.checkInState === 'OPEN' && <Due at={checkIn.closesAt} />}
            {checkIn.late && <Tag tone="amber" icon={<ClockCircleOutlined aria-hidden />}>{t('late')}</Tag>}
          </>
        ),
        title: <PersonName name="" person={checkIn.person} prefix="check-in" />,
        moves: checkIn.checkInMoves.length > 0 && (
          <>
            {mayReview && <Button type="primary" loading={reviewing} onClick={() => void doReview()} data-testid="check-in-review">{t('enums:CheckInMove.REVIEW')}</Button>}
            {checkIn.checkInMoves.includes('RECORD') && <Button type={mayReview ? 'default' : 'primary'} onClick={() => setRecording(true)} data-testid="check-in-record">{t('enums:CheckInMove.RECORD')}</Button>}
          </>
        ),
        body: (
          <>
            {failure && <FailureNotice failure={failure} />}
            <Body checkIn={checkIn} />
            {mayReview && (
              <div className="answer-form">
                <h3><label htmlFor="check-in-note">{t('noteLabel')}</label></h3>
                <Input.TextArea id="check-in-note" rows={3} maxLength={limits.textLongest} value={note} onChange={(event) => setNote(event.target.value)} data-testid="check-in-note" />
              </div>
            )}
            {recording && <RecordDialog checkIn={checkIn} close={() => setRecording(false)} done={() => { setRecording(false); void message.success(t('done.RECORD')); }} />}
          </>
        ),
      }}
    />
  );
});

function stampOf({ checkInState, submittedAt, closesAt, checkInMoves }: Pick<CheckInWholeFragment, 'checkInState' | 'submittedAt' | 'closesAt' | 'checkInMoves'>) {
  return `${checkInState} ${submittedAt} ${closesAt} ${checkInMoves.join()}`;
}

function Body({ checkIn }: { checkIn: CheckInWholeFragment }) {
  const { t } = useTranslation('checkIns');
  const unanswered = checkIn.answers.length === 0;
  return (
    <>
      <section>
        <h3>{t(unanswered && (checkIn.questions.length > 0 || !checkIn.submittedAt) ? 'asked' : 'answers')}</h3>
        {checkIn.questions.length === 0 && <p className="quiet">{t('noQuestions')}</p>}
        <dl className="check-in-answers" data-testid="check-in-answers">
          {unanswered
            ? checkIn.questions.map((one) => <div key={one.key}><dt>{one.text}</dt></div>)
            : checkIn.answers.map(({ question, text }) => (
              <div key={question.key}>
                <dt>{question.text}</dt>
                <dd>{question.kind === 'YES_NO' ? t(text === 'YES' ? 'yes' : 'no') : text}</dd>
              </div>
            ))}
        </dl>
        {checkIn.note && <p className="told">{checkIn.note}</p>}
      </section>
      {checkIn.extendedMinutes > 0 && (
        <p className="remark technical" data-testid="check-in-extended"><ToolOutlined aria-hidden /><span>{t('extended', { count: checkIn.extendedMinutes })} {checkIn.extendedWhy && t('because', { cause: t(`enums:ExtensionCause.${checkIn.extendedWhy}`) })} {t('technical')}</span></p>
      )}
      {checkIn.late && <p className="remark"><ClockCircleOutlined aria-hidden /><span>{t('lateRemark')}</span></p>}
      {checkIn.photo ? (
        <section data-testid="check-in-photo">
          <h3>{t('photo')}</h3>
          <Attachments files={[checkIn.photo]} what={t('photoAlt')} />
        </section>
      ) : checkIn.submittedAt && checkIn.asksPhoto && <p className="quiet" data-testid="check-in-no-photo">{t('noPhoto')}</p>}
      {checkIn.location && checkIn.person ? (
        <section>
          <h3>{t('position')}</h3>
          <FixMap name={checkIn.person.name} fix={checkIn.location} verdicts={checkIn.verdicts} />
        </section>
      ) : checkIn.submittedAt && <p className="quiet">{t(checkIn.asksLocation ? 'noPosition' : 'positionNotAsked')}</p>}
      <dl className="facts">
        <dt>{t('opensAt')}</dt>
        <dd>{fullTime(checkIn.opensAt)}</dd>
        <dt>{t('closesAt')}</dt>
        <dd>{fullTime(checkIn.closesAt)}</dd>
        <dt>{t('submittedAt')}</dt>
        <dd>{checkIn.submittedAt ? fullTime(checkIn.submittedAt) : <span className="quiet">{t('notYet')}</span>}</dd>
        {checkIn.route && <><dt>{t('route')}</dt><dd>{t(`enums:CheckInRoute.${checkIn.route}`)}</dd></>}
        {checkIn.reviewedAt && <><dt>{t('reviewed')}</dt><dd>{t('reviewedBy', { time: fullTime(checkIn.reviewedAt), name: checkIn.reviewedBy?.name ?? t('common:unknown') })}</dd></>}
        {checkIn.reviewNote && <><dt>{t('reviewNote')}</dt><dd className="words">{checkIn.reviewNote}</dd></>}
        {checkIn.alert && <><dt>{t('alertOf')}</dt><dd><Link to={`/alerts/${checkIn.alert.id}`}>{t('alert')}</Link></dd></>}
      </dl>
    </>
  );
}

function RecordDialog({ checkIn, close, done }: { checkIn: CheckInWholeFragment; close: () => void; done: () => void }) {
  const { t } = useTranslation('checkIns');
  const { store } = useSource(reportSource);
  const [form] = Form.useForm<{ route: CheckInRoute; note: string }>();
  const [{ fetching }, record] = useMutation(RecordCheckInDocument);
  const [failure, setFailure] = useState<Failure>();
  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setFailure(undefined);
    const mark = store.mark();
    const answer = await record({ input: { checkInId: checkIn.id, route: values.route, note: values.note.trim() } });
    if (answer.data) {
      store.takeOwn(answer.data.recordCheckIn.checkIn, mark);
      done();
    } else if (answer.error) setFailure(failureOfCombined(answer.error));
  }
  return (
    <Modal open title={t('record.title', { name: checkIn.person?.name })} okText={t('enums:CheckInMove.RECORD')} confirmLoading={fetching} onOk={() => void submit()} onCancel={close} okButtonProps={{ 'data-testid': 'dialog-submit' }} width={480}>
      <Form form={form} layout="vertical" requiredMark={false} disabled={fetching} initialValues={{ route: 'IN_PERSON' }}>
        <p style={{ marginBottom: 14 }}>{t('record.lead')}</p>
        <Form.Item name="route" label={t('route')}>
          <Radio.Group options={ROUTES.map((value) => ({ value, label: t(`enums:CheckInRoute.${value}`) }))} />
        </Form.Item>
        <Form.Item name="note" label={t('record.note')} rules={[{ required: true, whitespace: true, message: t('record.noteMissing') }]}>
          <Input.TextArea rows={4} maxLength={limits.textLongest} showCount data-testid="dialog-text" />
        </Form.Item>
      </Form>
      {failure && <FailureNotice failure={failure} />}
    </Modal>
  );
}
