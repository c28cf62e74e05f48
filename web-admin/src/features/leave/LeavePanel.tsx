// The leave that one person asked for.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportFilter } from '../../gql/graphql';
import { useSource } from '../../graphql/live';
import { minuteTime } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { useQueue } from '../../ui/queue/useQueue';
import { FailureNotice } from '../../ui/states';
import { Due } from '../../ui/tags';
import { only, reportSource } from '../reports/reportStore';
import { LeaveStateTag } from './tags';

const SHOWN = 10;

export default function LeavePanel({ person: { id: personId } }: { person: { id: string } }) {
  const { t } = useTranslation('leave');
  const filter = useMemo<ReportFilter>(() => ({ kinds: ['LEAVE'], personIds: [personId] }), [personId]);
  const { rows: found, loading, failure, reload } = useQueue(useSource(reportSource), filter);
  const rows = only('LeaveRequest', found).slice(0, SHOWN);
  return (
    <Panel title={t('title')} testId="person-leave">
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {rows.length === 0 && !failure && !loading && <p className="quiet">{t('personEmpty')}</p>}
      <ul className="person-items">
        {rows.map((row) => (
          <li key={row.id} data-testid="person-leave-row" data-leave-id={row.id}>
            <LeaveStateTag state={row.leaveState} />
            <Link to={`/leave/${row.id}`}>{t(`enums:LeavePurpose.${row.purpose}`)} · {row.places.map((place) => place.name).join(' → ')}</Link>
            <span className="quiet nowrap">{minuteTime(row.startsAt).slice(5)} – {minuteTime(row.endsAt).slice(5)}</span>
            <span className="person-item-state">{row.overdue ? <Due at={row.endsAt} /> : row.answerDueAt && <Due at={row.answerDueAt} />}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
