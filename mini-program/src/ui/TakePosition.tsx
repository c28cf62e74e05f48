// Taking a position: one button, how it goes, and a way on when there is none.
import { useState } from 'react';
import type { FixInput } from '../gql/graphql';
import { host } from '../host/host';
import type { LocateFailure } from '../host/types';
import { fill, useTexts } from '../i18n';
import { commonTexts } from '../i18n/common';
import { useHere } from '../lib/here';
import { NoPosition, takePosition } from '../lib/position';
import { Box, Para } from './base';
import { Button, Notice } from './parts';

export function TakePosition({ label, onTaken, testId }: { label: string; onTaken: (fix: FixInput) => void; testId?: string }) {
  const t = useTexts(commonTexts);
  const [share, setShare] = useState<number>();
  const [accuracy, setAccuracy] = useState<number>();
  const [failure, setFailure] = useState<LocateFailure>();
  const here = useHere();

  const take = async () => {
    setFailure(undefined);
    setShare(0);
    try {
      const fix = await takePosition((progress, metres) => {
        setShare(progress);
        setAccuracy(metres);
      });
      if (here.current) onTaken(fix);
    } catch (error) {
      setFailure(error instanceof NoPosition ? error.reason : 'UNAVAILABLE');
    } finally {
      setShare(undefined);
    }
  };

  const busy = share !== undefined;
  return (
    <Box>
      {failure && (
        <Notice tone="warn" alert title={failure === 'DENIED' ? t.position.deniedTitle : t.position.unavailableTitle} testId={`position-${failure}`}>
          <Para>{failure === 'DENIED' ? t.position.denied : t.position.unavailable}</Para>
          <Para>{t.position.call}</Para>
          {failure === 'DENIED' && host.openPermissions && (
            <Button look="second" onTap={host.openPermissions}>
              {t.position.openSettings}
            </Button>
          )}
        </Notice>
      )}
      <Button onTap={() => void take()} busy={busy} testId={testId} large>
        {busy ? t.position.taking : failure ? t.action.retry : label}
      </Button>
      <Box live="polite" className="quiet small">
        {busy && accuracy !== undefined ? fill(t.position.accuracy, { metres: Math.round(accuracy) }) : ''}
      </Box>
      {busy && <Bar share={share} />}
    </Box>
  );
}

/** Ten steps: a width of its own for each percent would need a style of its own. */
function Bar({ share }: { share: number }) {
  const done = Math.round(share * 10);
  return (
    <Box className="bar" hidden>
      {Array.from({ length: 10 }, (_, step) => (
        <Box key={step} className={step < done ? 'bar-done' : 'bar-left'} />
      ))}
    </Box>
  );
}
