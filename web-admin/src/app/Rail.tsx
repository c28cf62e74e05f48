// The navigation: what the features offer to whoever is signed in.
import { EllipsisOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { useCounts, useLive } from '../graphql/live';
import { GROUPS, useFeatures } from '../ui/feature';
import { entriesFor } from './access';

/** There is room for so many on a phone, besides the button for the rest. */
const MOST_ON_A_PHONE = 4;

interface Shown {
  to: string;
  icon: ReactNode;
  name: string;
  count: number | undefined;
  rest: boolean;
}

/** What is offered, group by group from above. */
function useGroups(): Shown[][] {
  const { t } = useTranslation();
  const { me } = useLive();
  const features = useFeatures();
  const entries = useMemo(() => entriesFor(features, me), [features, me]);
  const counts = useCounts(useMemo(() => entries.map((one) => one.count), [entries]));
  const shown = entries.map(({ to, icon, name, group, rest }, place) => ({
    to, icon, group, name: t(typeof name === 'string' ? name : name(me)), count: counts[place], rest: Boolean(rest) && entries.length > MOST_ON_A_PHONE,
  }));
  return GROUPS.map((group) => shown.filter((one) => one.group === group)).filter((group) => group.length > 0);
}

export function Rail() {
  const { t } = useTranslation();
  const groups = useGroups();
  const rest = groups.flat().filter((one) => one.rest);
  if (groups.length === 0) return <div className="rail"><div className="rail-seal"><img src="/seal.svg" alt="" /></div></div>;
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <div className="rail-seal"><img src="/seal.svg" alt="" /></div>
      {groups.map((entries) => (
        <ul key={entries[0]!.to}>
          {entries.map(({ to, icon, name, count, rest: narrowly }) => (
            <li key={to} className={narrowly ? 'rest' : undefined}>
              <NavLink to={to} className={({ isActive }) => (isActive ? 'active' : '')} data-testid={`nav-${to.slice(1)}`}>
                {icon}
                {name}
                <Badge count={count} testId={`${to.slice(1)}-badge`} />
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
      {rest.length > 0 && <RailMore entries={rest} />}
    </nav>
  );
}

function Badge({ count, testId }: { count: number | undefined; testId?: string }) {
  const { t } = useTranslation();
  if (!count) return null;
  return (
    <span className="badge" data-testid={testId}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t('nav.waiting', { count })}</span>
    </span>
  );
}

/** On a phone there is room for four entries: the others are behind a button. */
function RailMore({ entries }: { entries: Shown[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const here = entries.find((one) => pathname.startsWith(one.to));
  return (
    <Dropdown
      trigger={['click']}
      placement="topRight"
      menu={{
        items: entries.map(({ to, icon, name, count }) => ({ key: to, icon, label: count ? `${name} (${count})` : name })),
        selectedKeys: here ? [here.to] : [],
        onClick: ({ key }) => void navigate(key),
      }}
    >
      <button type="button" className={`rail-more ${here ? 'active' : ''}`} data-testid="nav-more">
        <EllipsisOutlined aria-hidden />
        {here?.name ?? t('nav.more')}
        <Badge count={entries.reduce((sum, one) => sum + (one.count ?? 0), 0)} />
      </button>
    </Dropdown>
  );
}
