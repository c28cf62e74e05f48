// Records an outage: from when, until when, what was down. It cannot be taken back, so it is asked about once more.
import { App as AntApp, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { RecordOutageDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { latest, momentOf } from '../../lib/chinaTime';
import { lasted, minuteTime } from '../../lib/format';
import limits from '../../lib/limits.json';
import { useNow } from '../../lib/now';
import { FailureNotice, failureText } from '../../ui/states';
import { endFault } from './outageTime';

interface Values {
  startedAt: string;
  endedAt: string;
  note: string;
}

const FIELDS = ['startedAt', 'endedAt', 'note'] as const satisfies readonly (keyof Values)[];

export function RecordDialog({ close, done }: { close: () => void; done: () => void }) {
  const { t } = useTranslation('outages');
  const { message, modal } = AntApp.useApp();
  const [form] = Form.useForm<Values>();
  const [{ fetching }, record] = useMutation(RecordOutageDocument);
  const [failure, setFailure] = useState<Failure>();
  const most = latest(useNow());

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setFailure(undefined);
    const input = { startedAt: momentOf(values.startedAt), endedAt: momentOf(values.endedAt), note: values.note.trim() };
    modal.confirm({
      title: t('record.sure'),
      content: (
        <>
          <p><strong>{minuteTime(input.startedAt)} – {minuteTime(input.endedAt)}</strong> {t('record.length', { length: lasted(input.startedAt, input.endedAt, t) })}</p>
          <p>{t('record.sureHelp')}</p>
        </>
      ),
      okText: t('record.submit'),
      okButtonProps: { 'data-testid': 'outage-sure' },
      onOk: () => send(input),
    });
  }

  async function send(input: Values) {
    const answer = await record({ input });
    if (answer.data) {
      void message.success(t('record.done'));
      done();
      close();
    } else if (answer.error) {
      const refused = failureOfCombined(answer.error);
      const field = FIELDS.find((one) => refused.field === `input.${one}`);
      if (field) form.setFields([{ name: field, errors: [failureText(refused, t)] }]);
      else setFailure(refused);
    }
  }

  return (
    <Modal open title={t('record.title')} okText={t('record.submit')} confirmLoading={fetching} onOk={() => void submit()} onCancel={close} okButtonProps={{ 'data-testid': 'dialog-submit' }} afterOpenChange={(open) => open && form.getFieldInstance('startedAt')?.focus()} width={520}>
      <Form<Values> form={form} layout="vertical" requiredMark={false} disabled={fetching} data-testid="outage-form">
        <p style={{ marginBottom: 14 }}>{t('record.lead')}</p>
        <div className="outages-times">
          <Form.Item name="startedAt" label={t('record.from')} rules={[{ required: true, message: t('record.fromMissing') }]}>
            <Input type="datetime-local" max={most} data-testid="outage-from" />
          </Form.Item>
          <Form.Item
            name="endedAt"
            label={t('record.until')}
            dependencies={['startedAt']}
            rules={[
              { required: true, message: t('record.untilMissing') },
              ({ getFieldValue }) => ({
                validator: (_, to?: string) => {
                  const fault = to && endFault(getFieldValue('startedAt') as string | undefined, to, Date.now());
                  return fault ? Promise.reject(new Error(t(`record.${fault}`))) : Promise.resolve();
                },
              }),
            ]}
          >
            <Input type="datetime-local" max={most} data-testid="outage-until" />
          </Form.Item>
        </div>
        <Form.Item name="note" label={t('record.note')} extra={t('record.noteHelp')} rules={[{ required: true, whitespace: true, message: t('record.noteMissing') }]}>
          <Input.TextArea rows={4} maxLength={limits.textLongest} showCount data-testid="dialog-text" />
        </Form.Item>
      </Form>
      {failure && <FailureNotice failure={failure} />}
    </Modal>
  );
}
