// A picture while its link is asked for, with it, and when it cannot be shown.
import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../graphql/errors';
import { FailureNotice } from '../states';
import { useFileLink } from './useFileLink';

const LAPSED: Failure = { code: 'FILE_LAPSED' };

interface Image {
  src: string;
  onError: () => void;
}

export function Picture({ id, children }: { id: string; children: (image: Image) => ReactNode }) {
  const { t } = useTranslation();
  const { link, failure, attempt, renew } = useFileLink(id);
  const [lapsed, setLapsed] = useState<number>();
  const trouble = failure ?? (lapsed === attempt ? LAPSED : undefined);
  if (trouble) return <div className="attachment-trouble"><FailureNotice failure={trouble} retry={() => void renew()} /></div>;
  if (!link) return <div className="attachment-wait" role="status" aria-label={t('action.loading')} />;
  // Another key with each link, so that what failed is tried anew.
  return <Fragment key={attempt}>{children({ src: link, onError: () => setLapsed(attempt) })}</Fragment>;
}
