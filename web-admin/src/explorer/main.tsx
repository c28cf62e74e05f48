import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './explorer.css';
import './texts';
import { nonceForStyles } from '../app/csp';
import { session } from '../graphql/session';
import { ExplorerPage } from './ExplorerPage';

nonceForStyles();
void session.restore();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ExplorerPage session={session} />
  </StrictMode>,
);
