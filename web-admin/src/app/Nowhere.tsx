// Where there is no page to show.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLive } from '../graphql/live';
import { Empty } from '../ui/states';

/** For accounts whose roles have nothing here. */
export function NoPeople() {
  const { t } = useTranslation();
  const { me } = useLive();
  return (
    <div className="page" data-testid="no-people">
      <Empty title={t('noPeople.title', { roles: me.roles.map((role) => t(`enums:Role.${role}`)).join(' · ') })}>
        <p>{t('noPeople.body')}</p>
      </Empty>
    </div>
  );
}

export function NotFound({ home }: { home: string }) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Empty title={t('notFound.title')}>
        <p>{t('notFound.body')}</p>
        <Link to={home}>{t('notFound.home')}</Link>
      </Empty>
    </div>
  );
}
