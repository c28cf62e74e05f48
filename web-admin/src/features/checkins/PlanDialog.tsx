// Sets a plan of check-ins. What the person has not agreed to cannot be asked for, and that is said.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, InputNumber, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import type { CheckInPlanWholeFragment, ConsentKind, ConsentState, QuestionKind, Weekday } from '../../gql/graphql';
import { QuestionTemplatesDocument, SetCheckInPlanDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import limits from '../../lib/limits.json';
import { FailureNotice } from '../../ui/states';
import { questionInputs, questionsOf } from './planQuestions';
import type { QuestionDraft } from './planQuestions';

export const WEEKDAYS: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const KINDS: QuestionKind[] = ['YES_NO', 'TEXT'];

interface Values {
  weekdays: Weekday[];
  opensAt: string;
  windowMinutes: number;
  startsOn?: string;
  endsOn?: string;
  asksLocation: boolean;
  asksPhoto: boolean;
  questions: QuestionDraft[];
}

interface Props {
  person: { id: string; name: string };
  plan: CheckInPlanWholeFragment | undefined;
  consents: readonly { kind: ConsentKind; state: ConsentState }[];
  close: () => void;
  done: () => void;
}

export function PlanDialog({ person, plan, consents, close, done }: Props) {
  const { t, i18n } = useTranslation('checkIns');
  const [form] = Form.useForm<Values>();
  const [{ data }] = useQuery({ query: QuestionTemplatesDocument, requestPolicy: 'cache-first' });
  const [{ fetching }, send] = useMutation(SetCheckInPlanDocument);
  const [failure, setFailure] = useState<Failure>();
  const templates = data?.questionTemplates;
  const given = (kind: ConsentKind) => consents.some((one) => one.kind === kind && one.state === 'GIVEN');
  const mayLocate = given('LOCATION');
  const mayPhoto = given('FACE');

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setFailure(undefined);
    const answer = await send({
      input: {
        personId: person.id,
        weekdays: WEEKDAYS.filter((day) => values.weekdays.includes(day)),
        opensAt: values.opensAt,
        windowMinutes: values.windowMinutes,
        startsOn: values.startsOn || undefined,
        endsOn: values.endsOn || undefined,
        asksLocation: mayLocate && values.asksLocation,
        asksPhoto: mayPhoto && values.asksPhoto,
        questions: questionInputs(values.questions),
      },
    });
    if (answer.data) done();
    else if (answer.error) setFailure(failureOfCombined(answer.error));
  }

  return (
    <Modal open title={`${t(plan ? 'plan.change' : 'plan.set')} · ${person.name}`} okText={t('plan.submit')} confirmLoading={fetching} onOk={() => void submit()} onCancel={close} okButtonProps={{ 'data-testid': 'dialog-submit', disabled: !templates }} width={560}>
      {templates && (
        <Form<Values>
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={fetching}
          data-testid="plan-form"
          initialValues={{
            weekdays: plan?.weekdays ?? ['MONDAY'],
            opensAt: plan?.opensAt ?? '08:00',
            windowMinutes: plan?.windowMinutes ?? 720,
            endsOn: plan?.endsOn ?? undefined,
            asksLocation: plan?.asksLocation ?? false,
            asksPhoto: plan?.asksPhoto ?? false,
            questions: plan ? questionsOf(plan.questions, templates) : templates.slice(0, 1).map((one) => ({ templateKey: one.key })),
          }}
        >
          <Form.Item name="weekdays" label={t('plan.days')} rules={[{ validator: (_, days: Weekday[] | undefined) => (days?.length ? Promise.resolve() : Promise.reject(new Error(t('plan.daysMissing')))) }]}>
            <Checkbox.Group options={WEEKDAYS.map((value) => ({ value, label: t(`enums:Weekday.${value}`) }))} />
          </Form.Item>
          <div className="plan-row">
            <Form.Item name="opensAt" label={t('plan.opensAt')} rules={[{ required: true, message: t('plan.opensAtMissing') }]}>
              <Input type="time" data-testid="plan-opens-at" />
            </Form.Item>
            <Form.Item name="windowMinutes" label={t('plan.window')} extra={t('plan.windowHelp')} rules={[{ required: true, message: t('plan.windowMissing') }]}>
              <InputNumber min={limits.windowMinutesLeast} max={limits.windowMinutesMost} precision={0} controls={false} style={{ width: '100%' }} data-testid="plan-window" />
            </Form.Item>
          </div>
          <div className="plan-row">
            <Form.Item name="startsOn" label={t('plan.startsOn')}><Input type="date" /></Form.Item>
            <Form.Item name="endsOn" label={t('plan.endsOn')}><Input type="date" /></Form.Item>
          </div>
          <fieldset className="group">
            <legend>{t('plan.asks')}</legend>
            <div className="plan-row">
              <Form.Item name="asksLocation" valuePropName="checked" noStyle><Checkbox disabled={!mayLocate} data-testid="plan-location">{t('plan.location')}</Checkbox></Form.Item>
              <Form.Item name="asksPhoto" valuePropName="checked" noStyle><Checkbox disabled={!mayPhoto} data-testid="plan-photo">{t('plan.photo')}</Checkbox></Form.Item>
            </div>
            {!mayLocate && <p className="quiet" data-testid="plan-no-location">{t('plan.notConsented', { what: t('plan.location') })}</p>}
            {!mayPhoto && <p className="quiet">{t('plan.notConsented', { what: t('plan.photo') })}</p>}
          </fieldset>
          <Form.List name="questions">
            {(fields, { add, remove }) => (
              <fieldset className="group">
                <legend>{t('plan.questions')}</legend>
                {fields.map((field) => (
                  <div key={field.key} className="plan-question" data-testid="plan-question">
                    <Form.Item shouldUpdate noStyle>
                      {() => {
                        const own = (form.getFieldValue(['questions', field.name]) as QuestionDraft | undefined)?.templateKey === undefined;
                        return own ? (
                          <>
                            <Form.Item name={[field.name, 'kind']} label={t('plan.ownKind')}>
                              <Segmented<QuestionKind> aria-label={t('plan.ownKind')} options={KINDS.map((value) => ({ value, label: t(`enums:QuestionKind.${value}`) }))} />
                            </Form.Item>
                            <Form.Item name={[field.name, 'chinese']} label={t('plan.chinese')} rules={[{ required: true, whitespace: true, message: t('plan.chineseMissing') }]}><Input maxLength={limits.questionLongest} /></Form.Item>
                            <Form.Item name={[field.name, 'english']} label={t('plan.english')}><Input maxLength={limits.questionLongest} /></Form.Item>
                          </>
                        ) : (
                          <Form.Item name={[field.name, 'templateKey']} label={t('plan.template')}>
                            <Select options={templates.map((one) => ({ value: one.key, label: i18n.language === 'zh-CN' ? one.chinese : one.english }))} />
                          </Form.Item>
                        );
                      }}
                    </Form.Item>
                    <Button size="small" icon={<DeleteOutlined />} onClick={() => remove(field.name)} style={{ justifySelf: 'start' }}>{t('plan.remove')}</Button>
                  </div>
                ))}
                {fields.length < limits.questionsMost && (
                  <div className="plan-row">
                    <Button size="small" icon={<PlusOutlined />} onClick={() => add({ templateKey: templates[fields.length]?.key ?? templates[0]?.key })} data-testid="plan-add-template">{t('plan.template')}</Button>
                    <Button size="small" icon={<PlusOutlined />} onClick={() => add({ kind: 'TEXT' })} data-testid="plan-add-own">{t('plan.own')}</Button>
                  </div>
                )}
              </fieldset>
            )}
          </Form.List>
        </Form>
      )}
      {failure && <FailureNotice failure={failure} />}
    </Modal>
  );
}
