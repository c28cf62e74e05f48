// States as tags: each has an icon and a word, so that none is told by colour alone. Those of a feature lie in its folder.
import { ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { due, fullTime } from '../lib/format';
import { useNow } from '../lib/now';

export type Tone = 'red' | 'amber' | 'green' | 'grey' | 'blue' | 'solid-red';

/** How each state of something looks. */
export interface Look {
  tone: Tone;
  icon: ReactNode;
}

export function Tag({ tone, icon, children, title }: { tone: Tone; icon?: ReactNode; children: ReactNode; title?: string }) {
  return (
    <span className={`tag ${tone}`} title={title}>
      {icon}
      {children}
    </span>
  );
}

/** How long is left until a due time, or how long it has passed. */
export function Due({ at, quiet }: { at: string; quiet?: boolean }) {
  const { t } = useTranslation();
  const { late, soon, words } = due(at, useNow(), t);
  if (late) return <Tag tone="red" icon={<WarningFilled aria-hidden />} title={fullTime(at)}>{words}</Tag>;
  if (soon && !quiet) return <Tag tone="amber" icon={<ClockCircleOutlined aria-hidden />} title={fullTime(at)}>{words}</Tag>;
  return <span className="nowrap" title={fullTime(at)}>{words}</span>;
}
