// How far a round has come: a bar of five parts, each of which is also named and counted.
import { useTranslation } from 'react-i18next';
import type { ProgressFragment } from '../../gql/graphql';

const PARTS = ['answered', 'notified', 'drawn', 'undelivered', 'unanswered'] as const;

export function ProgressBar({ progress, legend }: { progress: ProgressFragment; legend?: boolean }) {
  const { t } = useTranslation('spotChecks');
  const words = PARTS.filter((part) => progress[part] > 0).map((part) => t(`progress.${part}`, { count: progress[part] })).join(t('progress.comma'));
  return (
    <div className="round-progress" data-testid="round-progress" data-answered={progress.answered} data-total={progress.total}>
      <div className="round-bar" role="img" aria-label={words}>
        {PARTS.map((part) => progress[part] > 0 && <i key={part} className={part} style={{ flexGrow: progress[part] }} />)}
      </div>
      {legend && (
        <ul aria-hidden="true">
          {PARTS.map((part) => <li key={part}><i className={part} /> {t(`progress.${part}`, { count: progress[part] })}</li>)}
        </ul>
      )}
    </div>
  );
}
