// The spot checks of one person.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PersonSpotChecksDocument } from '../../gql/graphql';
import { failureOfCombined } from '../../graphql/errors';
import { useLive, useSource } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { acts } from '../../lib/abilities';
import { worstFinding } from '../../map/finding';
import { FindingTag } from '../../map/tags';
import { Panel } from '../../ui/Panel';
import { FailureNotice } from '../../ui/states';
import { roundSource } from './roundStore';
import { SpotCheckStateTag } from './tags';

const SHOWN = 10;

export default function SpotChecksPanel({ person: { id: personId } }: { person: { id: string } }) {
  const { t } = useTranslation('spotChecks');
  const { me } = useLive();
  const { checks } = useSource(roundSource);
  const [mark] = useState(() => checks.mark());
  const [{ data, error }] = useQuery({ query: PersonSpotChecksDocument, variables: { personId, first: SHOWN }, requestPolicy: 'network-only' });
  const answered = data?.person?.id === personId ? data.person.spotChecks : undefined;
  useEffect(() => {
    if (answered) checks.takeAnswer(answered.edges.map((edge) => edge.node), mark);
  }, [answered, checks, mark]);
  useSyncExternalStore(checks.subscribe, checks.snapshot);
  const rows = checks.list({ personId }).slice(0, SHOWN);
  return (
    <Panel
      title={t('title')}
      testId="person-spot-checks"
      end={acts(me) && <Link to={`/spot-checks/new?person=${personId}`} data-testid="person-spot-check">{t('new.open')}</Link>}
    >
      {error && <FailureNotice failure={failureOfCombined(error)} />}
      {rows.length === 0 && !error && <p className="quiet">{t('personEmpty')}</p>}
      <ul className="person-items">
        {rows.map((row) => (
          <li key={row.id} data-testid="person-check" data-check-state={row.state}>
            <SpotCheckStateTag state={row.state} />
            <Link to={`/spot-checks/${row.round.id}`}>{minuteTime(row.drawnAt)}</Link>
            <span className="quiet nowrap">{row.answeredAt && minuteTime(row.answeredAt)}</span>
            <span className="person-item-state">{row.location && <FindingTag finding={worstFinding(row.verdicts)} />}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
