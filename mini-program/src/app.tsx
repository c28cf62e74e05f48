// The app starts: what was not sent is sent, and news is listened for.
import type { PropsWithChildren } from 'react';
import './app.css';
import { sweep } from './lib/files';
import { start } from './lib/live';
import { outbox } from './lib/outbox';
import { watch } from './lib/spot';
import { prepare } from './lib/subscribe';
import { follow } from './lib/track';

outbox.open();
start();
watch();
follow();
prepare();
void sweep();

export default function App({ children }: PropsWithChildren) {
  return children;
}
