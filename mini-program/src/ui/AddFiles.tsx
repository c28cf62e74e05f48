// Adding files: a button that lets the person take or choose them, and says why one was not kept.
import { useState } from 'react';
import { host } from '../host/host';
import { FileFailure } from '../host/types';
import type { FileFault, KeptFile, Want } from '../host/types';
import { useTexts } from '../i18n';
import { commonTexts } from '../i18n/common';
import { dropFiles, newFileKey } from '../lib/files';
import { useHere } from '../lib/here';
import { Box, Para } from './base';
import { Button, Notice } from './parts';

interface Props {
  want: Want;
  /** How many more there may be. */
  most: number;
  label: string;
  onAdded: (files: KeptFile[]) => void;
  look?: 'main' | 'second';
  testId?: string;
}

export function AddFiles({ want, most, label, onAdded, look = 'second', testId }: Props) {
  const t = useTexts(commonTexts);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<FileFault>();
  const here = useHere();

  const add = async () => {
    setFault(undefined);
    const kept: KeptFile[] = [];
    try {
      const chosen = await host.files.choose(want, most);
      setBusy(true);
      for (const keep of chosen) kept.push(await keep(newFileKey()));
    } catch (error) {
      setFault(error instanceof FileFailure ? error.fault : 'KIND');
    } finally {
      setBusy(false);
    }
    // A form that is gone wants them no longer.
    if (!here.current) dropFiles(kept);
    else if (kept.length > 0) onAdded(kept);
  };

  return (
    <Box>
      {fault && (
        <Notice tone="warn" alert testId={`files-${fault}`}>
          <Para>{t.files[fault]}</Para>
          {fault === 'DENIED' && host.openPermissions && (
            <Button look="second" onTap={host.openPermissions}>
              {t.position.openSettings}
            </Button>
          )}
        </Notice>
      )}
      <Button look={look} onTap={() => void add()} busy={busy} testId={testId}>
        {busy ? t.files.keeping : label}
      </Button>
    </Box>
  );
}
