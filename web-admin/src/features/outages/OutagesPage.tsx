// Outages of the platform (平台故障): what was noticed and recorded, and the form for what the server cannot notice.
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutageRowFragment, OutagesQuery } from '../../gql/graphql';
import { OutagesDocument } from '../../gql/graphql';
import { useLive } from '../../graphql/live';
import { fullTime, lasted, minuteTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import { usePages } from '../../ui/queue/usePages';
import { Bones, Empty, FailureNotice } from '../../ui/states';
import { Tag } from '../../ui/tags';
import './outages.css';
import { RecordDialog } from './RecordDialog';

const PAGE = { first: 50 };
const outagesOf = (data: OutagesQuery) => data.outages;

export default function OutagesPage() {
  const { t } = useTranslation('outages');
  const { me } = useLive();
  const now = useNow();
  const [recording, setRecording] = useState(false);
  const { rows, loading, failure, reload, more } = usePages(OutagesDocument, PAGE, outagesOf);
  return (
    <div className="page outages" data-testid="outages">
      <header className="outages-head">
        <h1>{t('title')}</h1>
        <div className="outages-actions no-print">
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setRecording(true)} data-testid="outage-record">{t('record.open')}</Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()} data-testid="outages-print">{t('common:action.print')}</Button>
        </div>
      </header>
      <p className="outages-lead">{t('lead')}</p>
      <section className="panel" aria-label={t('list')}>
        {failure && <div style={{ padding: 12 }}><FailureNotice failure={failure} retry={reload} /></div>}
        {loading && rows.length === 0 && <Bones lines={6} />}
        {!loading && !failure && rows.length === 0 && <Empty title={t('empty')}><p>{t('emptyHelp')}</p></Empty>}
        <ul className="outages-list" data-testid="outage-list">
          {rows.map((row) => <Outage key={row.id} outage={row} />)}
        </ul>
        {more && <div className="more no-print"><Button loading={loading} onClick={more} data-testid="outage-more">{t('common:action.more')}</Button></div>}
      </section>
      {recording && <RecordDialog close={() => setRecording(false)} done={reload} />}
      <p className="print-only print-foot">{t('common:printed', { time: fullTime(now), officer: me.name, agency: me.agency.name })}</p>
    </div>
  );
}

function Outage({ outage }: { outage: OutageRowFragment }) {
  const { t } = useTranslation('outages');
  const { startedAt, endedAt, cause, note } = outage;
  return (
    <li data-testid="outage-row" data-outage-id={outage.id} data-outage-cause={cause}>
      <Tag tone={cause === 'DECLARED' ? 'blue' : 'grey'}>{t(`enums:OutageCause.${cause}`)}</Tag>
      <span className="outages-when" title={`${fullTime(startedAt)} – ${fullTime(endedAt)}`}>{minuteTime(startedAt)} – {minuteTime(endedAt)}</span>
      <span className="quiet nowrap">{lasted(startedAt, endedAt, t)}</span>
      <span className="outages-note">{note ?? t('noticed')}</span>
    </li>
  );
}
