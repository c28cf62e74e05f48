// The app starts: what was not sent is sent, and news is listened for.
import type { PropsWithChildren } from 'react';
import './app.css';
import { start } from './lib/live';
import { outbox } from './lib/outbox';

outbox.open();
start();

export default function App({ children }: PropsWithChildren) {
  return children;
}
