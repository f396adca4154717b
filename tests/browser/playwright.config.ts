import { defineConfig } from '@playwright/test';
import { findBrowser, switches } from './browser';

export default defineConfig({
  testDir: '.',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  use: {
    baseURL: process.env.PLACEPARTNERS_URL ?? 'http://localhost:5080',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace of every test would cost more than the tests; a picture of a failed one mostly tells.
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    launchOptions: { executablePath: findBrowser(), args: switches },
  },
  // Plain viewports: an emulated phone would hide a page that is too wide.
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', use: { viewport: { width: 375, height: 812 } } },
  ],
});
