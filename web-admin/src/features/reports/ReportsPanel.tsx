// What one person told, on the person's page.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useLive } from '../../app/live';
import { PersonReportsDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { minuteTime } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { FailureNotice } from '../../ui/states';
import { SituationStateTag, Tag } from '../../ui/tags';

const SHOWN = 10;

export function ReportsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('reports');
  const { feeds } = useLive();
  const { store } = feeds.reports;
  const [mark] = useState(() => store.mark());
  const [{ data, error }] = useQuery({ query: PersonReportsDocument, variables: { personId, first: SHOWN }, requestPolicy: 'network-only' });
  const answered = data?.person?.id === personId ? data.person.reports : undefined;
  useEffect(() => {
    if (answered) store.takeAnswer(answered.edges.map((edge) => edge.node), mark);
  }, [answered, store, mark]);
  useSyncExternalStore(store.subscribe, store.snapshot);
  const rows = store.list({ personIds: [personId] });
  return (
    <Panel title={t('title')} testId="person-reports" id="reports">
      {error && <FailureNotice failure={failureOfCombined(error)} />}
      {rows.length === 0 && !error && <p className="quiet">{t('personEmpty')}</p>}
      <ul className="person-items">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id} data-testid="person-report" data-report-id={row.id}>
            <Tag tone="grey">{t(`enums:SituationKind.${row.kind}`)}</Tag>
            <Link to={`/reports/${row.id}`}>{row.text}</Link>
            <span className="quiet nowrap">{minuteTime(row.filedAt)}</span>
            <span className="person-item-state"><SituationStateTag state={row.state} /></span>
          </li>
        ))}
      </ul>
      {answered && answered.totalCount > SHOWN && <p className="quiet">{t('personAll', { count: answered.totalCount })}</p>}
    </Panel>
  );
}
