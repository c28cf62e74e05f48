// What one person told, on the person's page.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportFilter } from '../../gql/graphql';
import { useSource } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { useQueue } from '../../ui/queue/useQueue';
import { FailureNotice } from '../../ui/states';
import { Tag } from '../../ui/tags';
import { only, reportSource } from './reportStore';
import { SituationStateTag } from './tags';

const SHOWN = 10;

export default function ReportsPanel({ person: { id: personId } }: { person: { id: string } }) {
  const { t } = useTranslation('reports');
  const filter = useMemo<ReportFilter>(() => ({ kinds: ['SITUATION'], personIds: [personId] }), [personId]);
  const { rows, total, loading, failure, reload } = useQueue(useSource(reportSource), filter);
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
