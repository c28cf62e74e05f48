// A person's zones; one can be retired with a reason, never deleted.
import { WarningFilled } from '@ant-design/icons';
import { App as AntApp, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Datum, ZoneWholeFragment } from '../../gql/graphql';
import { RetireZoneDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import type { Failure } from '../../graphql/errors';
import { area, minuteTime } from '../../lib/format';
import limits from '../../lib/limits.json';
import { ZoneKindTag } from '../../map/tags';
import { FailureNotice } from '../../ui/states';
import { Tag } from '../../ui/tags';

const DATUM_NAMES: Record<Datum, string> = { WGS84: 'WGS-84', GCJ02: 'GCJ-02', BD09: 'BD-09' };

export function ZoneList({ zones, mayRetire }: { zones: readonly ZoneWholeFragment[]; mayRetire: boolean }) {
  const { t } = useTranslation('people');
  const [retiring, setRetiring] = useState<ZoneWholeFragment>();
  const [withRetired, setWithRetired] = useState(false);
  const inForce = zones.filter((zone) => !zone.retiredAt);
  const retired = zones.length - inForce.length;
  return (
    <>
      {inForce.length === 0 && <p className="quiet">{t('zone.empty')}</p>}
      <ul className="zones">
        {(withRetired ? zones : inForce).map((zone) => (
          <li key={zone.id} data-testid="zone-row" data-zone-id={zone.id}>
            <div className="zone-top">
              <ZoneKindTag kind={zone.kind} />
              <strong>{zone.name}</strong>
              {zone.retiredAt ? <Tag tone="grey">{t('zone.retired')} {minuteTime(zone.retiredAt)}</Tag> : mayRetire && (
                <Button size="small" className="no-print" onClick={() => setRetiring(zone)} data-testid="zone-retire">{t('zone.retire')}</Button>
              )}
            </div>
            <p className="quiet">
              {zone.radius ? t('zone.circle', { radius: Math.round(zone.radius) }) : t('zone.polygon')} · {t('zone.area')} {area(zone.area, t)} · {DATUM_NAMES[zone.receivedDatum]}
              {zone.obligation && ` · ${zone.obligation.title}`}
            </p>
            {zone.warnings.length > 0 && <Warnings warnings={zone.warnings} />}
          </li>
        ))}
      </ul>
      {retired > 0 && !withRetired && (
        <button type="button" className="text-button no-print" onClick={() => setWithRetired(true)}>{t('zone.showRetired', { count: retired })}</button>
      )}
      {retiring && <RetireDialog zone={retiring} close={() => setRetiring(undefined)} />}
    </>
  );
}

/** What the importer mended or doubts. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  return (
    <ul className="warnings" data-testid="zone-warnings">
      {warnings.map((warning) => <li key={warning}><WarningFilled aria-hidden /> {warning}</li>)}
    </ul>
  );
}

function RetireDialog({ zone, close }: { zone: ZoneWholeFragment; close: () => void }) {
  const { t } = useTranslation('people');
  const { message } = AntApp.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const [{ fetching }, retire] = useMutation(RetireZoneDocument);
  const [failure, setFailure] = useState<Failure>();

  async function submit() {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    setFailure(undefined);
    const { data, error } = await retire({ input: { zoneId: zone.id, reason: values.reason.trim() } });
    if (error) setFailure(failureOfCombined(error));
    else if (data) {
      void message.success(t('zone.retireDone'));
      close();
    }
  }

  return (
    <Modal open title={t('zone.retireTitle', { name: zone.name })} okText={t('zone.retire')} onOk={() => void submit()} onCancel={close} confirmLoading={fetching} okButtonProps={{ danger: true, 'data-testid': 'dialog-submit' }}>
      <p style={{ marginBottom: 12 }}>{t('zone.retireLead')}</p>
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="reason" label={t('zone.retireReason')} rules={[{ required: true, whitespace: true, message: t('zone.retireReasonMissing') }]}>
          <Input.TextArea rows={3} maxLength={limits.retireReasonLongest} data-testid="dialog-text" />
        </Form.Item>
      </Form>
      {failure && <FailureNotice failure={failure} />}
    </Modal>
  );
}
