// The console proper: theme, language of the widgets, routes.
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import type { MeFragment } from '../gql/graphql';
import type { Session } from '../graphql/session';
import type { LanguageTag } from '../lib/preferences';
import { acts, administers, helps, readsPeople } from '../lib/roles';
import { Bones } from '../ui/states';
import { cspNonce } from './csp';
import { LiveProvider, useLive } from './live';
import { NoPeople, NotFound, Shell } from './Shell';
import { theme } from './theme';

const LivePage = lazy(() => import('../features/live/LivePage'));
const AlertsPage = lazy(() => import('../features/alerts/AlertsPage'));
const CheckInsPage = lazy(() => import('../features/checkins/CheckInsPage'));
const ClocksPage = lazy(() => import('../features/clocks/ClocksPage'));
const LeavePage = lazy(() => import('../features/leave/LeavePage'));
const OutagesPage = lazy(() => import('../features/outages/OutagesPage'));
const PeoplePage = lazy(() => import('../features/people/PeoplePage'));
const PersonPage = lazy(() => import('../features/people/PersonPage'));
const SpotChecksPage = lazy(() => import('../features/spotchecks/SpotChecksPage'));
const DispatchPage = lazy(() => import('../features/spotchecks/DispatchPage'));
const DrawsPage = lazy(() => import('../features/spotchecks/DrawsPage'));
const ReportsPage = lazy(() => import('../features/reports/ReportsPage'));

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
        <LiveProvider session={session} me={me} language={language}>
          <BrowserRouter>
            <Shell>
              {readsPeople(me) ? <Pages /> : helps(me) || administers(me) ? <OtherPages /> : <NoPeople />}
            </Shell>
          </BrowserRouter>
        </LiveProvider>
      </AntApp>
    </ConfigProvider>
  );
}

function Pages() {
  const { me } = useLive();
  return (
    <Suspense fallback={<Bones lines={10} />}>
      <Routes>
        <Route path="/" element={<Navigate to="/map" replace />} />
        <Route path="/map" element={<LivePage />} />
        <Route path="/alerts" element={<AlertsPage />} />
        <Route path="/alerts/:alertId" element={<AlertsPage />} />
        <Route path="/reports" element={<ReportsPage />} />
        <Route path="/reports/:reportId" element={<ReportsPage />} />
        <Route path="/check-ins" element={<CheckInsPage />} />
        <Route path="/check-ins/:checkInId" element={<CheckInsPage />} />
        <Route path="/leave" element={<LeavePage />} />
        <Route path="/leave/:leaveId" element={<LeavePage />} />
        <Route path="/clocks" element={<ClocksPage />} />
        <Route path="/clocks/:clockId" element={<ClocksPage />} />
        <Route path="/spot-checks" element={<SpotChecksPage />} />
        <Route path="/spot-checks/new" element={acts(me) ? <DispatchPage /> : <Navigate to="/spot-checks" replace />} />
        <Route path="/spot-checks/draws" element={<DrawsPage />} />
        <Route path="/spot-checks/:roundId" element={<SpotChecksPage />} />
        <Route path="/people" element={<PeoplePage />} />
        <Route path="/people/:personId" element={<PersonPage />} />
        {administers(me) && <Route path="/outages" element={<OutagesPage />} />}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}

/** Helpers have calls for help and administrators have outages; neither sees people. */
function OtherPages() {
  const { me } = useLive();
  return (
    <Suspense fallback={<Bones lines={10} />}>
      <Routes>
        {helps(me) && <Route path="/reports" element={<ReportsPage />} />}
        {helps(me) && <Route path="/reports/:reportId" element={<ReportsPage />} />}
        {administers(me) && <Route path="/outages" element={<OutagesPage />} />}
        <Route path="*" element={<Navigate to={helps(me) ? '/reports' : '/outages'} replace />} />
      </Routes>
    </Suspense>
  );
}
