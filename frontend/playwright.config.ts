import { defineConfig } from '@playwright/test';

const PORT = 5173;
const BUILT_PORT = 4173;
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Drives the system's Chromium (variable CHROMIUM for another); `npm run build` comes first. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS },
  },
  webServer: [
    {
      command: `npm run dev -- --host 127.0.0.1 --port ${PORT} --strictPort`,
      url: `http://127.0.0.1:${PORT}/`,
      reuseExistingServer: true,
    },
    {
      command: `npm run preview -- --host 127.0.0.1 --port ${BUILT_PORT} --strictPort`,
      url: `http://127.0.0.1:${BUILT_PORT}/`,
      reuseExistingServer: true,
    },
  ],
  projects: [
    {
      name: 'built',
      testMatch: 'built.spec.ts',
      use: { baseURL: `http://127.0.0.1:${BUILT_PORT}`, viewport: { width: 390, height: 844 } },
    },
    {
      name: 'phone',
      testIgnore: 'built.spec.ts',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', testIgnore: 'built.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
