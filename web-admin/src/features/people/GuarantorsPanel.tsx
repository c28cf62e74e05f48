// Who vouches for a person: at most two, with the number under which they are told when the person cannot be reached.
import { PlusOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Form, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { PersonDetailQuery } from '../../gql/graphql';
import { NameGuarantorDocument, ReleaseGuarantorDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useLive } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { acts } from '../../lib/abilities';
import limits from '../../lib/limits.json';
import { Panel } from '../../ui/Panel';
import { FailureNotice } from '../../ui/states';

type Whole = NonNullable<PersonDetailQuery['person']>;

export function GuarantorsPanel({ person, reload }: { person: Whole; reload: () => void }) {
  const { t } = useTranslation('people');
  const { me } = useLive();
  const { message } = AntApp.useApp();
  const [naming, setNaming] = useState(false);
  const [{ fetching, error }, release] = useMutation(ReleaseGuarantorDocument);
  const mayAct = acts(me);

  async function end(guarantorId: string) {
    const answer = await release({ input: { guarantorId } });
    if (answer.data) {
      void message.success(t('guarantor.released'));
      reload();
    }
  }

  return (
    <Panel
      title={t('guarantor.title')}
      testId="person-guarantors"
      end={mayAct && person.guarantors.length < limits.guarantorsMost && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => setNaming(true)} data-testid="guarantor-add">{t('guarantor.add')}</Button>
      )}
    >
      {error && <FailureNotice failure={failureOfCombined(error)} />}
      {person.guarantors.length === 0 && <p className="quiet">{t('guarantor.empty')}</p>}
      <ul className="person-items">
        {person.guarantors.map((one) => (
          <li key={one.id} data-testid="guarantor-row">
            <span>
              <strong>{one.name}</strong> <span className="nowrap">{one.phone}</span>
              <br /><span className="quiet">{t('guarantor.since', { time: minuteTime(one.since) })}</span>
            </span>
            {mayAct && (
              <Popconfirm title={t('guarantor.releaseAsk', { name: one.name })} description={t('guarantor.releaseLead')} okText={t('guarantor.release')} onConfirm={() => end(one.id)} okButtonProps={{ 'data-testid': 'guarantor-release-sure' }}>
                <Button size="small" className="person-item-state no-print" loading={fetching} data-testid="guarantor-release">{t('guarantor.release')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {naming && <NameDialog person={person} close={() => setNaming(false)} done={reload} />}
    </Panel>
  );
}

function NameDialog({ person, close, done }: { person: Whole; close: () => void; done: () => void }) {
  const { t } = useTranslation('people');
  const { message } = AntApp.useApp();
  const [form] = Form.useForm<{ name: string; phone: string }>();
  const [{ fetching }, send] = useMutation(NameGuarantorDocument);
  const [failure, setFailure] = useState<Failure>();

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setFailure(undefined);
    const answer = await send({ input: { personId: person.id, name: values.name.trim(), phone: values.phone.trim() } });
    if (answer.data) {
      void message.success(t('guarantor.done'));
      done();
      close();
    } else if (answer.error) setFailure(failureOfCombined(answer.error));
  }

  return (
    <Modal open title={t('guarantor.addTitle', { name: person.name })} okText={t('guarantor.add')} confirmLoading={fetching} onOk={() => void submit()} onCancel={close} okButtonProps={{ 'data-testid': 'dialog-submit' }} afterOpenChange={(open) => open && form.getFieldInstance('name')?.focus()} width={440}>
      <Form form={form} layout="vertical" requiredMark={false} disabled={fetching} onFinish={() => void submit()}>
        <p style={{ marginBottom: 14 }}>{t('guarantor.lead')}</p>
        <Form.Item name="name" label={t('guarantor.name')} rules={[{ required: true, whitespace: true, message: t('guarantor.nameMissing') }]}>
          <Input maxLength={limits.nameLongest} data-testid="guarantor-name" />
        </Form.Item>
        <Form.Item name="phone" label={t('guarantor.phone')} rules={[{ required: true, whitespace: true, message: t('guarantor.phoneMissing') }]}>
          <Input maxLength={limits.phoneLongest} inputMode="tel" data-testid="guarantor-phone" />
        </Form.Item>
        {failure && <FailureNotice failure={failure} />}
        <button type="submit" hidden aria-label={t('guarantor.add')} />
      </Form>
    </Modal>
  );
}
