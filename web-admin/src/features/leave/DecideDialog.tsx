// The last tap of a decision: the article in view, the words that the person will read, confirm.
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDecision, LeaveRefusalCode, LeaveWholeFragment } from '../../gql/graphql';
import { minuteTime } from '../../lib/format';
import limits from '../../lib/limits.json';
import { FailureNotice } from '../../ui/states';
import { Article } from './LeaveDetail';
import { useDecide } from './useDecide';

const CODES: LeaveRefusalCode[] = [
  'HEARING_OR_SUMMONS', 'INCOMPLETE_PAPERS', 'DUTY_MISSED_BEFORE', 'RISK_TO_WITNESS_OR_EVIDENCE', 'PLACE_PROHIBITED', 'OTHER_WAY_POSSIBLE', 'OTHER',
];

interface Values {
  code?: LeaveRefusalCode;
  reason?: string;
  conditions?: string;
}

interface Props {
  leave: LeaveWholeFragment;
  decision: LeaveDecision;
  close: () => void;
  done: (changed: LeaveWholeFragment) => void;
}

export function DecideDialog({ leave, decision, close, done }: Props) {
  const { t } = useTranslation('leave');
  const [form] = Form.useForm<Values>();
  const { decide, fetching, failure } = useDecide(done);
  // As it was opened: what is being written does not vanish when the leave moves on meanwhile.
  const [asks] = useState(() => leave.decisions.find((one) => one.decision === decision));

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    await decide({
      leaveRequestId: leave.id, decision, refusalCode: values.code, reason: values.reason?.trim() || undefined, conditions: values.conditions?.trim() || undefined,
    });
  }

  return (
    <Modal
      open
      title={`${t(`enums:LeaveDecision.${decision}`)} · ${leave.person?.name ?? ''}`}
      okText={t(`enums:LeaveDecision.${decision}`)}
      confirmLoading={fetching}
      onOk={() => void submit()}
      onCancel={close}
      okButtonProps={{ 'data-testid': 'dialog-submit' }}
      width={520}
    >
      <p className="leave-sum">{leave.places.map((place) => place.name).join(' → ')} · {minuteTime(leave.startsAt)} – {minuteTime(decision.endsWith('EXTENSION') && leave.extension ? leave.extension.until : leave.endsAt)}</p>
      <Article leave={leave} />
      <Form form={form} layout="vertical" requiredMark={false} disabled={fetching} style={{ marginTop: 14 }}>
        {asks?.needsRefusalCode && (
          <Form.Item name="code" label={t('refusalCode')} rules={[{ required: true, message: t('refusalCodeMissing') }]}>
            <Select options={CODES.map((value) => ({ value, label: t(`enums:LeaveRefusalCode.${value}`) }))} data-testid="leave-refusal-code" />
          </Form.Item>
        )}
        {asks?.needsReason && (
          <Form.Item name="reason" label={t('reason')} extra={t('reasonHelp')} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}>
            <Input.TextArea rows={4} maxLength={limits.textLongest} showCount data-testid="dialog-text" />
          </Form.Item>
        )}
        {asks?.takesConditions && (
          <Form.Item name="conditions" label={t('conditions')}>
            <Input.TextArea rows={3} maxLength={limits.textLongest} showCount data-testid="leave-conditions" />
          </Form.Item>
        )}
      </Form>
      {failure && <FailureNotice failure={failure} />}
    </Modal>
  );
}
