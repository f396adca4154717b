import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isDoor } from './features/access/door';
import './lib/i18n';
import './styles/all.css';

// After an upgrade the files that this page names are gone: load the new page, once.
addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem('reloaded') === location.href) return;
  event.preventDefault();
  sessionStorage.setItem('reloaded', location.href);
  location.reload();
});

const root = createRoot(document.getElementById('root')!);

// The pages before sign-in need neither router nor query cache, and are quicker without.
const entry = () => {
  if (location.pathname === '/print') return import('./print');
  return isDoor(location.pathname) ? import('./door') : import('./app');
};
const { start } = await entry();
root.render(<StrictMode>{await start()}</StrictMode>);
