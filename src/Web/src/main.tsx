import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isDoor } from './features/access/door';
import { lastPrepared } from './lib/doorstep-owner';
import './lib/i18n';
import './lib/installed';
import './styles/all.css';

// After an upgrade the files that this page names are gone: load the new page, once.
addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem('reloaded') === location.href) return;
  event.preventDefault();
  sessionStorage.setItem('reloaded', location.href);
  location.reload();
});

// What was kept in this device for work without signal is deleted when its time is over, whichever page is opened.
if (lastPrepared()) void import('./lib/device-store').then(({ sweep }) => sweep()).catch(() => undefined);

const root = createRoot(document.getElementById('root')!);

// The pages before sign-in need neither router nor query cache, and are quicker without.
const entry = () => {
  if (location.pathname === '/print') return import('./print');
  if (location.pathname === '/print-pack') return import('./print-pack');
  if (location.pathname === '/c') return import('./card');
  if (location.pathname === '/r') return import('./link');
  if (/^\/p\/[^/]+\/(ask-for-help|how-to-complain)$/.test(location.pathname)) return import('./asking');
  if (/^\/p\/[^/]+\/progress$/.test(location.pathname)) return import('./progress');
  return isDoor(location.pathname) ? import('./door') : import('./app');
};
const { start } = await entry();
root.render(<StrictMode>{await start()}</StrictMode>);
