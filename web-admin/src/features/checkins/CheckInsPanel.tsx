// The check-ins of one person, newest first.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportFilter } from '../../gql/graphql';
import { useSource } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { worstFinding } from '../../map/finding';
import { FindingTag } from '../../map/tags';
import { Panel } from '../../ui/Panel';
import { useQueue } from '../../ui/queue/useQueue';
import { FailureNotice } from '../../ui/states';
import { Due } from '../../ui/tags';
import { only, reportSource } from '../reports/reportStore';
import { CheckInStateTag } from './tags';

const SHOWN = 10;

export default function CheckInsPanel({ person: { id: personId } }: { person: { id: string } }) {
  const { t } = useTranslation('checkIns');
  const filter = useMemo<ReportFilter>(() => ({ kinds: ['CHECK_IN'], personIds: [personId] }), [personId]);
  const { rows: found, loading, failure, reload } = useQueue(useSource(reportSource), filter);
  const rows = only('CheckIn', found).filter((row) => row.checkInState !== 'PLANNED').slice(0, SHOWN);
  return (
    <Panel title={t('recent')} testId="person-check-ins">
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {rows.length === 0 && !failure && !loading && <p className="quiet">{t('personEmpty')}</p>}
      <ul className="person-items">
        {rows.map((row) => (
          <li key={row.id} data-testid="person-check-in" data-check-in-id={row.id}>
            <CheckInStateTag state={row.checkInState} />
            <Link to={`/check-ins/${row.id}`}>{minuteTime(row.opensAt)}</Link>
            <span className="quiet nowrap">{row.submittedAt && minuteTime(row.submittedAt)}</span>
            <span className="person-item-state">{row.checkInState === 'OPEN' ? <Due at={row.closesAt} /> : row.verdicts.length > 0 && <FindingTag finding={worstFinding(row.verdicts)} />}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
