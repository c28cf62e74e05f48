// The console proper: theme, language of the widgets, routes.
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import type { MeFragment } from '../gql/graphql';
import { useLive } from '../graphql/live';
import type { Session } from '../graphql/session';
import type { LanguageTag } from '../lib/preferences';
import { readsPeople } from '../lib/abilities';
import { FeaturesContext } from '../ui/feature';
import { Bones } from '../ui/states';
import { entriesFor, routesFor } from './access';
import { cspNonce } from './csp';
import { features } from './features';
import { LiveProvider } from './live';
import { NoPeople, NotFound } from './Nowhere';
import { Shell } from './Shell';
import { theme } from './theme';

const nonce = cspNonce();

export default function Console({ session, me, language }: { session: Session; me: MeFragment; language: LanguageTag }) {
  return (
    <ConfigProvider
      locale={language === 'zh-CN' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      csp={nonce ? { nonce } : undefined}
    >
      <AntApp className="app" message={{ maxCount: 3 }}>
        <FeaturesContext value={features}>
          <LiveProvider session={session} me={me} language={language}>
            <BrowserRouter>
              <Shell><Pages /></Shell>
            </BrowserRouter>
          </LiveProvider>
        </FeaturesContext>
      </AntApp>
    </ConfigProvider>
  );
}

/** The pages of the features, as far as whoever is signed in may see them. */
function Pages() {
  const { me } = useLive();
  const home = entriesFor(features, me)[0]?.to;
  if (!home) return <NoPeople />;
  return (
    <Suspense fallback={<Bones lines={10} />}>
      <Routes>
        <Route path="/" element={<Navigate to={home} replace />} />
        {routesFor(features, me).map(({ path, page: Page, instead }) => (
          <Route key={path} path={path} element={instead ? <Navigate to={instead} replace /> : <Page />} />
        ))}
        {/* Who sees no people has a page or two, and needs no word that others exist. */}
        <Route path="*" element={readsPeople(me) ? <NotFound home={home} /> : <Navigate to={home} replace />} />
      </Routes>
    </Suspense>
  );
}
