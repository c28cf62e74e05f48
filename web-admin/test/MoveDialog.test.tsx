// Closing an alert: which outcome asks for a second officer is what the server says of it.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App as AntApp } from 'antd';
import { Client, fetchExchange, Provider } from 'urql';
import { beforeEach, describe, expect, it } from 'vitest';
import { alertSource } from '../src/features/alerts/alertFeed';
import { AlertStore } from '../src/features/alerts/alertStore';
import { MoveDialog } from '../src/features/alerts/MoveDialog';
import type { AlertOutcome, AlertWholeFragment } from '../src/gql/graphql';
import { LiveContext } from '../src/graphql/live';
import type { Live } from '../src/graphql/live';
import i18n from '../src/i18n';

const nobody = async () => new Response(JSON.stringify({ data: { officers: { edges: [] } } }), { headers: { 'content-type': 'application/json' } });
const OUTCOMES: AlertOutcome[] = ['NOISE', 'NO_BREACH', 'BREACH'];

/** The dialog that closes an alert of which the server says this. */
function shown(needsSecond: (outcome: AlertOutcome) => boolean) {
  const alert = {
    id: 'alert_1', person: { id: 'person_1', name: '何明' }, outcomes: OUTCOMES.map((outcome) => ({ outcome, needsSecondOfficer: needsSecond(outcome) })),
  } as AlertWholeFragment;
  const live = { me: { id: 'officer_1' }, language: 'EN_US', made: new Map([[alertSource, { store: new AlertStore() }]]) } as unknown as Live;
  const client = new Client({ url: 'http://test/graphql', exchanges: [fetchExchange], fetch: nobody as never, preferGetMethod: false });
  render(
    <Provider value={client}>
      <LiveContext value={live}>
        <AntApp><MoveDialog move="CLOSE" alert={alert} close={() => undefined} done={() => undefined} /></AntApp>
      </LiveContext>
    </Provider>,
  );
}

beforeEach(async () => {
  await i18n.changeLanguage('en-US');
});

describe('MoveDialog', { timeout: 20_000 }, () => {
  it('offers the outcomes that there are, and asks for a second officer with those that need one', async () => {
    shown((outcome) => outcome === 'BREACH');
    for (const outcome of OUTCOMES) expect(screen.getByTestId(`outcome-${outcome}`)).toBeInTheDocument();
    expect(screen.queryByTestId('outcome-EXCUSED')).toBeNull();
    await userEvent.click(screen.getByTestId('outcome-NO_BREACH'));
    expect(screen.queryByTestId('second-officer')).toBeNull();
    await userEvent.click(screen.getByTestId('outcome-BREACH'));
    expect(await screen.findByTestId('second-officer')).toBeInTheDocument();
  });

  it('asks for none where the server asks for none', async () => {
    shown(() => false);
    await userEvent.click(screen.getByTestId('outcome-BREACH'));
    expect(screen.queryByTestId('second-officer')).toBeNull();
  });
});
