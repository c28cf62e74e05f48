// Files that the person adds. Their bytes stay on the phone until the server has them or nobody wants them any longer.
import { host } from '../host/host';
import type { KeptFile } from '../host/types';
import { mentioned } from './kept';
import { newKey } from './keys';
import { session } from './session';

/** A file that no form and no entry names is left alone so long: it may just have been chosen. */
const YOUNG_MS = 600_000;

/** A name for a file of whoever is signed in; it says whose it is and when it was made. */
export function newFileKey(now = Date.now()): string {
  return `${session.personId}.${newKey(now)}`;
}

/** Forgets files; a phone that cannot do so now does it when the app is opened again. */
export function dropFiles(files: readonly Pick<KeptFile, 'key'>[]) {
  if (files.length === 0) return;
  void host.files.drop(files.map(({ key }) => key)).catch(() => undefined);
}

/** Forgets what no form and no entry names: the app was closed between keeping a file and writing down its name. */
export async function sweep(now = Date.now()): Promise<void> {
  const all = await host.files.keys().catch(() => []);
  const old = all.filter((key) => now - Number.parseInt(key.split('.')[1] ?? '', 36) > YOUNG_MS);
  const gone = old.filter((key) => !mentioned(['draft.', 'outbox.'], key));
  if (gone.length > 0) await host.files.drop(gone).catch(() => undefined);
}
