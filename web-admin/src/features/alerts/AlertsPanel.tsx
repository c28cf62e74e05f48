// The alerts about one person, the newest first.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PersonAlertsDocument } from '../../gql/graphql';
import { useLive, useSource } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { alertSource } from './alertFeed';
import { AlertStateTag, SeverityTag } from './tags';

const SHOWN = 20;

export default function AlertsPanel({ person: { id } }: { person: { id: string } }) {
  const { t } = useTranslation('alerts');
  const { language } = useLive();
  const { store } = useSource(alertSource);
  useSyncExternalStore(store.subscribe, store.snapshot);
  const [{ data, stale }] = useQuery({ query: PersonAlertsDocument, variables: { id, language } });
  const alerts = data?.person?.id === id ? data.person.alerts : undefined;

  // What events brought since the page was opened is newer than any answer that was on its way then.
  // oxlint-disable-next-line react/exhaustive-deps -- a moment for each person
  const mark = useMemo(() => store.mark(), [store, id]);
  useEffect(() => {
    if (alerts && !stale) store.takeAnswer(alerts.edges.map((edge) => edge.node), mark);
  }, [alerts, stale, store, mark]);

  const rows = store.list({ personIds: [id] });
  return (
    <Panel title={t('personTitle')} testId="person-alerts" id="alerts">
      {alerts && rows.length === 0 && <p className="quiet">{t('personEmpty')}</p>}
      <ul className="person-items">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id} data-testid="person-alert" data-alert-id={row.id} data-alert-state={row.state}>
            <SeverityTag severity={row.severity} />
            <Link to={`/alerts/${row.id}`}>{t(`enums:AlertKind.${row.kind}`)}</Link>
            <span className="quiet nowrap">{minuteTime(row.raisedAt)}</span>
            <span className="person-item-state">
              <AlertStateTag state={row.state} />
              {row.outcome && <span className="quiet"> {t(`enums:AlertOutcome.${row.outcome}`)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {alerts && alerts.totalCount > SHOWN && <p className="quiet">{t('personAll', { count: alerts.totalCount })}</p>}
    </Panel>
  );
}
