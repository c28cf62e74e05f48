// The chosen item of a queue: what it is, what can be done with it, and everything about it.
import { CloseOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Failure } from '../../graphql/errors';
import { useLive } from '../../graphql/live';
import { fullTime } from '../../lib/format';
import { useNow } from '../../lib/now';
import { Bones, Empty, FailureNotice } from '../states';

interface DetailProps {
  name: string;
  label: string;
  id: string;
  state: string | undefined;
  close: () => void;
  /** What is shown until the item is there. */
  waiting: { failure: Failure | undefined; fetching: boolean; gone: string; retry: () => void };
  /** Everything below is there as soon as the item is. */
  item?: { tags: ReactNode; title: ReactNode; moves?: ReactNode; body: ReactNode };
}

export function Detail({ name, label, id, state, close, waiting, item }: DetailProps) {
  const { t } = useTranslation();
  const { me } = useLive();
  const now = useNow();
  const { failure, fetching, gone, retry } = waiting;
  const end = (
    <span className="detail-end no-print">
      {item && <Button type="text" icon={<PrinterOutlined />} aria-label={t('action.print')} onClick={() => window.print()} data-testid={`${name}-print`} />}
      <Button type="text" icon={<CloseOutlined />} aria-label={t('closePanel')} onClick={close} />
    </span>
  );
  return (
    <aside className="detail" aria-label={label} data-testid={`${name}-detail`} data-item-id={id} {...{ [`data-${name}-id`]: id, [`data-${name}-state`]: state }}>
      {!item && (
        <>
          <header><div className="tags">{end}</div></header>
          {failure && failure.code !== 'NOT_FOUND' ? (
            <div className="detail-body"><FailureNotice failure={failure} retry={retry} /></div>
          ) : fetching ? <Bones lines={9} /> : <Empty title={gone} />}
        </>
      )}
      {item && (
        <>
          <header>
            <div className="tags">{item.tags}{end}</div>
            <h2>{item.title}</h2>
            {item.moves && <div className="detail-moves no-print">{item.moves}</div>}
          </header>
          <div className="detail-body">
            {item.body}
            <p className="print-only print-foot">{t('common:printed', { time: fullTime(now), officer: me.name, agency: me.agency.name })}</p>
          </div>
        </>
      )}
    </aside>
  );
}

/** Whom it is about; who sees no people gets the name alone. */
export function PersonName({ name, person, prefix }: { name: string; person: { id: string; name: string } | null | undefined; prefix: string }) {
  return person ? <Link to={`/people/${person.id}`} data-testid={`${prefix}-person`}>{person.name}</Link> : <span data-testid={`${prefix}-person`}>{name}</span>;
}

/** What happened to an item so far, oldest first. */
export function Steps({ steps }: { steps: { key: string; at: string; who: string; what?: ReactNode; text?: string | null }[] }) {
  return (
    <ol className="handling">
      {steps.map(({ key, at, who, what, text }) => (
        <li key={key}>
          <div className="who">
            <span>{who}</span>
            <time dateTime={at} className="quiet">{fullTime(at)}</time>
            {what}
          </div>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  );
}
