// The skeleton of every queue: a list that grows on top by itself, and the chosen item beside it.
import { Button } from 'antd';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fullTime, shortTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import { useShortcuts } from '../../lib/shortcuts';
import type { Shortcuts } from '../../lib/shortcuts';
import { Age, Bones, Empty, FailureNotice } from '../states';
import './queue.css';
import type { QueueAddress, QueueList } from './useQueue';

interface QueueProps<Row extends { id: string }> {
  /** Start of its test ids: `alert` gives `alert-list`, `alert-row`, `alert-more`. */
  name: string;
  title: string;
  listLabel: string;
  list: QueueList<Row>;
  address: QueueAddress;
  chosenId: string | undefined;
  /** Beside the heading. */
  head?: ReactNode;
  filters: ReactNode;
  empty: { title: string; help: string };
  renderRow: (row: Row, chosen: boolean) => ReactNode;
  /** The chosen item. */
  detail: ReactNode;
  /** What to do when none is chosen. */
  pick: string;
  keys?: Shortcuts;
  /** Called when an item comes before the officer's eyes. */
  seen?: (id: string) => void;
}

export function Queue<Row extends { id: string }>(props: QueueProps<Row>) {
  const { name, title, listLabel, list, address, chosenId, head, filters, empty, renderRow, detail, pick, keys, seen } = props;
  const { t } = useTranslation();
  const { rows, total, loading, failure, reload, more } = list;
  const scroller = useKeptPlace(rows);

  function step(by: 1 | -1) {
    const at = rows.findIndex((one) => one.id === chosenId);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) address.open(next.id);
  }
  useShortcuts({ j: () => step(1), k: () => step(-1), ...keys }, { Escape: () => chosenId && address.close() });

  useEffect(() => {
    if (!chosenId) return;
    seen?.(chosenId);
    scroller.current?.querySelector(`[data-item="${CSS.escape(chosenId)}"]`)?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-deps -- when another is chosen, not at each draw
  }, [chosenId]);

  return (
    <div className={`queue queue-${name} ${chosenId ? 'with-detail' : ''}`}>
      <h1 className="visually-hidden">{title}</h1>
      <section className="queue-list" aria-label={listLabel}>
        <div className="page-head">
          <h2>{title}</h2>
          {total !== undefined && <span className="quiet">{t('total', { count: more ? Math.max(total, rows.length) : rows.length })}</span>}
          {head && <div className="queue-head-end">{head}</div>}
        </div>
        <div className="filters">{filters}</div>
        <div className="queue-rows" ref={scroller} data-testid={`${name}-list`}>
          {failure && <div style={{ padding: 12 }}><FailureNotice failure={failure} retry={reload} /></div>}
          {loading && rows.length === 0 && <Bones lines={12} />}
          {!loading && !failure && rows.length === 0 && <Empty title={empty.title}><p>{empty.help}</p></Empty>}
          <ol>{rows.map((one) => renderRow(one, one.id === chosenId))}</ol>
          {more && (
            <div className="more">
              <Button loading={loading} onClick={more} data-testid={`${name}-more`}>{t('action.more')}</Button>
            </div>
          )}
        </div>
      </section>
      {chosenId ? detail : <aside className="queue-none"><Empty title={pick} /></aside>}
    </div>
  );
}

interface RowProps {
  id: string;
  /** `data-…` attributes for tests. */
  data: Record<`data-${string}`, string | undefined>;
  to: string;
  chosen: boolean;
  fresh?: boolean;
  /** Nobody has taken it up: the name is bold. */
  waiting?: boolean;
  lead: ReactNode;
  name: string;
  what: ReactNode;
  why: ReactNode;
  state: ReactNode;
  who: ReactNode;
  at: string;
  /** Instead of the time and its age. */
  when?: ReactNode;
}

export function QueueRow({ id, data, to, chosen, fresh, waiting, lead, name, what, why, state, who, at, when }: RowProps) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <li className={`queue-row ${chosen ? 'chosen' : ''} ${fresh ? 'fresh' : ''} ${waiting ? 'waiting' : ''}`} data-item={id} {...data}>
      <Link to={to} replace={false} aria-current={chosen ? 'true' : undefined}>
        <span className="queue-lead">{lead}</span>
        <span className="queue-what">
          <strong>{name}</strong>
          <span>{what}</span>
          {fresh && <em>{t('fresh')}</em>}
        </span>
        <span className="queue-why">{why}</span>
        <span className="queue-state">{state}</span>
        <span className="queue-who">{who}</span>
        <span className="queue-when" title={fullTime(at)}>
          {when ?? <><span>{shortTime(at, now)}</span><Age at={at} /></>}
        </span>
      </Link>
    </li>
  );
}

/**
 * Rows that come on top push nothing away: who has scrolled keeps the row that was uppermost where it was. Done by
 * hand, as Safari has no scroll anchoring.
 */
function useKeptPlace(rows: readonly unknown[]) {
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<{ item: string; top: number }>(undefined);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const note = () => {
      const edge = box.getBoundingClientRect().top;
      const uppermost = [...box.querySelectorAll<HTMLElement>('[data-item]')].find((one) => one.getBoundingClientRect().bottom > edge);
      anchor.current = box.scrollTop > 0 && uppermost
        ? { item: uppermost.dataset.item!, top: uppermost.getBoundingClientRect().top - edge }
        : undefined;
    };
    box.addEventListener('scroll', note, { passive: true });
    return () => box.removeEventListener('scroll', note);
  }, []);
  useLayoutEffect(() => {
    const box = scroller.current;
    const kept = anchor.current;
    if (!box || !kept) return;
    const item = box.querySelector(`[data-item="${CSS.escape(kept.item)}"]`);
    if (item) box.scrollTop += item.getBoundingClientRect().top - box.getBoundingClientRect().top - kept.top;
  }, [rows]);
  return scroller;
}
