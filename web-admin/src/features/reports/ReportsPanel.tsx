// What one person told, on the person's page.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLive } from '../../app/live';
import type { ReportFilter } from '../../gql/graphql';
import { minuteTime } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { FailureNotice } from '../../ui/states';
import { SituationStateTag, Tag } from '../../ui/tags';
import { useQueue } from '../queue/useQueue';
import { only } from './reportStore';

const SHOWN = 10;

export function ReportsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('reports');
  const filter = useMemo<ReportFilter>(() => ({ kinds: ['SITUATION'], personIds: [personId] }), [personId]);
  const { rows, total, loading, failure, reload } = useQueue(useLive().feeds.reports, filter);
  return (
    <Panel title={t('title')} testId="person-reports" id="reports">
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {rows.length === 0 && !failure && !loading && <p className="quiet">{t('personEmpty')}</p>}
      <ul className="person-items">
        {only('SituationReport', rows).slice(0, SHOWN).map((row) => (
          <li key={row.id} data-testid="person-report" data-report-id={row.id}>
            <Tag tone="grey">{t(`enums:SituationKind.${row.kind}`)}</Tag>
            <Link to={`/reports/${row.id}`}>{row.text}</Link>
            <span className="quiet nowrap">{minuteTime(row.filedAt)}</span>
            <span className="person-item-state"><SituationStateTag state={row.state} /></span>
          </li>
        ))}
      </ul>
      {total !== undefined && total > SHOWN && <p className="quiet">{t('personAll', { count: total })}</p>}
    </Panel>
  );
}
