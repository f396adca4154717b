import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import ui from '../locales/en/ui.json';

const files = import.meta.glob<Record<string, unknown>>(['../locales/en/*.json', '!../locales/en/ui.json'], { import: 'default' });

// Each module's words are a chunk of their own; `page` fetches them together with the page.
const chunks: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (_language, namespace, done) => {
    const load = files[`../locales/en/${namespace}.json`];
    if (!load) return done(new Error(`There is no locale file named ${namespace}.json.`), null);
    load().then((words) => done(null, words), (error) => done(error, null));
  },
};

void i18next.use(chunks).use(initReactI18next).init({
  lng: 'en-GB',
  fallbackLng: 'en-GB',
  supportedLngs: ['en-GB'],
  ns: ['ui'],
  defaultNS: 'ui',
  partialBundledLanguages: true,
  resources: { 'en-GB': { ui } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

export const i18n = i18next;
