// Who is signed in, and the way out.
import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLive } from '../graphql/live';

export function Account() {
  const { t } = useTranslation();
  const { me, session } = useLive();
  const roles = me.roles.map((role) => t(`enums:Role.${role}`)).join(' · ');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', label: <div><div>{me.agency.name}</div><div className="quiet">{me.username} · {roles}</div></div>, disabled: true },
          { type: 'divider' },
          { key: 'out', icon: <LogoutOutlined />, label: <span data-testid="sign-out">{t('user.signOut')}</span> },
        ],
        onClick: ({ key }) => {
          // Signed out here in any case; the server ends the session when it can be reached.
          if (key === 'out') void session.signOut().catch(() => undefined);
        },
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('user.menu')} ${me.name}`} data-testid="account">
        <span className="wide-only">{me.name}</span>
      </Button>
    </Dropdown>
  );
}
