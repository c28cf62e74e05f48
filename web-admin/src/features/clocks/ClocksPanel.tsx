// The deadlines that run about one person, and the way to begin one that only an officer knows of.
import { PlusOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Form, Input, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import type { ClockFilter } from '../../gql/graphql';
import { ClockRulesDocument, StartClockDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import { latest, momentOf } from '../../lib/chinaTime';
import { useNow } from '../../lib/now';
import { acts } from '../../lib/abilities';
import limits from '../../lib/limits.json';
import { Panel } from '../../ui/Panel';
import { useQueue } from '../../ui/queue/useQueue';
import { FailureNotice } from '../../ui/states';
import { Due } from '../../ui/tags';
import { clockSource } from './clockStore';
import { ClockStateTag } from './tags';

export default function ClocksPanel({ person }: { person: { id: string; name: string } }) {
  const { t } = useTranslation('clocks');
  const { me } = useLive();
  const feed = useSource(clockSource);
  const [starting, setStarting] = useState(false);
  const filter = useMemo<ClockFilter>(() => ({ personId: person.id, open: true }), [person.id]);
  const { rows, loading, failure, reload } = useQueue(feed, filter);
  return (
    <Panel
      title={t('title')}
      testId="person-clocks"
      end={acts(me) && <Button size="small" icon={<PlusOutlined />} onClick={() => setStarting(true)} data-testid="clock-start">{t('start.open')}</Button>}
    >
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {rows.length === 0 && !failure && !loading && <p className="quiet">{t('personEmpty')}</p>}
      <ul className="person-items">
        {rows.map((row) => (
          <li key={row.id} data-testid="person-clock" data-clock-id={row.id}>
            <ClockStateTag state={row.state} />
            <Link to={`/clocks/${row.id}?whose=all`}>{row.rule.name}</Link>
            <span className="quiet nowrap">{row.holder?.name ?? t('person')}</span>
            <span className="person-item-state"><Due at={row.dueAt} /></span>
          </li>
        ))}
      </ul>
      {starting && <StartDialog person={person} close={() => setStarting(false)} />}
    </Panel>
  );
}

function StartDialog({ person, close }: { person: { id: string; name: string }; close: () => void }) {
  const { t } = useTranslation('clocks');
  const feed = useSource(clockSource);
  const { message } = AntApp.useApp();
  const [form] = Form.useForm<{ rule: string; happenedAt?: string; note: string }>();
  const chosen = Form.useWatch('rule', form);
  const [{ data }] = useQuery({ query: ClockRulesDocument, requestPolicy: 'cache-first' });
  const [{ fetching }, start] = useMutation(StartClockDocument);
  const [failure, setFailure] = useState<Failure>();
  const rules = data?.clockRules.filter((one) => one.byHand) ?? [];
  const rule = rules.find((one) => one.code === chosen);
  const now = useNow();

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setFailure(undefined);
    const { store } = feed;
    const mark = store.mark();
    const answer = await start({ input: { personId: person.id, ruleCode: values.rule, happenedAt: values.happenedAt && momentOf(values.happenedAt), note: values.note.trim() } });
    if (answer.data) {
      store.takeOwn(answer.data.startClock.clock, mark);
      void message.success(t('start.done'));
      close();
    } else if (answer.error) setFailure(failureOfCombined(answer.error));
  }

  return (
    <Modal open title={t('start.title', { name: person.name })} okText={t('start.submit')} confirmLoading={fetching} onOk={() => void submit()} onCancel={close} okButtonProps={{ 'data-testid': 'dialog-submit' }} width={480}>
      <Form form={form} layout="vertical" requiredMark={false} disabled={fetching}>
        <p style={{ marginBottom: 14 }}>{t('start.lead')}</p>
        <Form.Item name="rule" label={t('start.rule')} rules={[{ required: true, message: t('start.ruleMissing') }]} extra={rule && `${rule.basis} · ${rule.length}`}>
          <Select options={rules.map((one) => ({ value: one.code, label: one.name }))} data-testid="clock-start-rule" />
        </Form.Item>
        <Form.Item name="happenedAt" label={t('start.when')} extra={t('start.whenHelp')}>
          <Input type="datetime-local" max={latest(now)} data-testid="clock-start-when" />
        </Form.Item>
        <Form.Item name="note" label={t('start.note')} rules={[{ required: true, whitespace: true, message: t('start.noteMissing') }]}>
          <Input.TextArea rows={4} maxLength={limits.textLongest} showCount data-testid="dialog-text" />
        </Form.Item>
      </Form>
      {failure && <FailureNotice failure={failure} />}
    </Modal>
  );
}
