import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/app.css';
import './i18n';
import { App } from './app/App';
import { nonceForStyles } from './app/csp';
import { session } from './graphql/session';

nonceForStyles();
void session.restore();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
