// The dialogs for what needs words: assign, note, open an enquiry, close with an outcome.
import { Form, Input, Modal, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import type { AlertMove, AlertOutcome, AlertWholeFragment } from '../../gql/graphql';
import {
  AssignAlertDocument, CloseAlertDocument, NoteAlertDocument, OfficersDocument, OpenEnquiryDocument,
} from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import limits from '../../lib/limits.json';
import { FailureNotice } from '../../ui/states';
import { alertSource } from './alertFeed';

interface Values {
  text?: string;
  officer?: string;
  outcome?: AlertOutcome;
  secondOfficer?: string;
}

interface Props {
  move: Exclude<AlertMove, 'ACKNOWLEDGE'>;
  alert: AlertWholeFragment;
  close: () => void;
  done: () => void;
}

export function MoveDialog({ move, alert, close, done }: Props) {
  const { t } = useTranslation('alerts');
  const { language, me } = useLive();
  const { store: alerts } = useSource(alertSource);
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form);
  const [failure, setFailure] = useState<Failure>();
  const [, assign] = useMutation(AssignAlertDocument);
  const [, note] = useMutation(NoteAlertDocument);
  const [, enquire] = useMutation(OpenEnquiryDocument);
  const [, finish] = useMutation(CloseAlertDocument);
  const [busy, setBusy] = useState(false);
  const needsSecond = alert.outcomes.find((one) => one.outcome === outcome)?.needsSecondOfficer ?? false;

  async function send(values: Values) {
    const alertId = alert.id;
    const text = values.text?.trim() ?? '';
    if (move === 'ASSIGN') {
      const { data, error } = await assign({ input: { alertId, officerId: values.officer ?? null, note: text || undefined }, language });
      return { changed: data?.assignAlert.alert, error };
    }
    if (move === 'NOTE') {
      const { data, error } = await note({ input: { alertId, text }, language });
      return { changed: data?.noteAlert.alert, error };
    }
    if (move === 'OPEN_ENQUIRY') {
      const { data, error } = await enquire({ input: { alertId, note: text || undefined }, language });
      return { changed: data?.openEnquiry.alert, error };
    }
    const input = { alertId, outcome: values.outcome!, reason: text, secondOfficer: needsSecond ? values.secondOfficer : undefined };
    const { data, error } = await finish({ input, language });
    return { changed: data?.closeAlert.alert, error };
  }

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setBusy(true);
    setFailure(undefined);
    const mark = alerts.mark();
    const { changed, error } = await send(values);
    setBusy(false);
    if (changed) {
      alerts.takeOwn(changed, mark);
      done();
    } else if (error) setFailure(failureOfCombined(error));
  }

  return (
    <Modal
      open
      title={`${t(`enums:AlertMove.${move}`)} · ${alert.person.name}`}
      okText={t(`enums:AlertMove.${move}`)}
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={close}
      okButtonProps={{ 'data-testid': 'dialog-submit' }}
      width={480}
    >
      <Form form={form} layout="vertical" requiredMark={false} disabled={busy} data-testid={`dialog-${move.toLowerCase().replace('_', '-')}`}>
        {move === 'OPEN_ENQUIRY' && <p style={{ marginBottom: 14 }}>{t('form.enquiryLead')}</p>}
        {move === 'ASSIGN' && (
          <Form.Item name="officer" label={t('form.officer')} initialValue={alert.assignee?.id} rules={[{ required: !alert.assignee, message: t('form.officerMissing') }]}>
            <OfficerSelect first={alert.assignee ?? undefined} />
          </Form.Item>
        )}
        {move === 'CLOSE' && (
          <Form.Item name="outcome" label={t('form.outcome')} rules={[{ required: true, message: t('form.outcomeMissing') }]}>
            <Radio.Group className="outcomes">
              {alert.outcomes.map(({ outcome: one }) => (
                <Radio key={one} value={one} data-testid={`outcome-${one}`}>
                  {t(`enums:AlertOutcome.${one}`)}
                  <small>{t(`outcomeHelp.${one}`)}</small>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
        )}
        <Form.Item
          name="text"
          label={move === 'CLOSE' ? t('form.reason') : move === 'NOTE' ? t('form.note') : t('form.noteOptional')}
          extra={move === 'CLOSE' ? t('form.reasonHelp') : undefined}
          rules={move === 'CLOSE' || move === 'NOTE' ? [{ required: true, whitespace: true, message: t(move === 'CLOSE' ? 'form.reasonMissing' : 'form.noteMissing') }] : []}
        >
          <Input.TextArea rows={4} maxLength={limits.textLongest} showCount data-testid="dialog-text" />
        </Form.Item>
        {needsSecond && (
          <Form.Item
            name="secondOfficer"
            label={t('form.second')}
            extra={t('form.secondHelp')}
            rules={[
              { required: true, message: t('form.secondMissing') },
              { validator: (_, value) => (value === me.id ? Promise.reject(new Error(t('form.secondSelf'))) : Promise.resolve()) },
            ]}
          >
            <OfficerSelect testId="second-officer" />
          </Form.Item>
        )}
      </Form>
      {failure && <FailureNotice failure={failure} />}
    </Modal>
  );
}

interface OfficerSelectProps {
  value?: string;
  onChange?: (value: string | undefined) => void;
  id?: string;
  first?: { id: string; name: string };
  testId?: string;
}

/** Officers by name; agencies are named because names repeat. */
function OfficerSelect({ value, onChange, id, first, testId = 'officer-select' }: OfficerSelectProps) {
  const { t } = useTranslation('alerts');
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const wait = setTimeout(() => setSearch(text.trim()), 250);
    return () => clearTimeout(wait);
  }, [text]);
  const [{ data, fetching }] = useQuery({ query: OfficersDocument, variables: { search: search || undefined } });
  const found = data?.officers.edges.map(({ node }) => ({ value: node.id, label: `${node.name} · ${node.agency.name}` })) ?? [];
  const options = first && !search && !found.some((one) => one.value === first.id) ? [{ value: first.id, label: first.name }, ...found] : found;
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={fetching}
      placeholder={t('form.officerSearch')}
      options={options}
      notFoundContent={fetching ? t('common:action.loading') : t('common:none')}
      data-testid={testId}
    />
  );
}
