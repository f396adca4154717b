import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { i18n } from './i18n';

const files = import.meta.glob<Record<string, unknown>>('../locales/en/*.json', { import: 'default', eager: true });
for (const [file, words] of Object.entries(files)) {
  i18n.addResourceBundle('en-GB', file.replace(/^.*\/|\.json$/g, ''), words);
}

// jsdom lays nothing out, so it has nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;

afterEach(cleanup);
