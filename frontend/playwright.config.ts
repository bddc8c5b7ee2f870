import { defineConfig, devices } from '@playwright/test';

const PORT = Number(process.env.E2E_PORT ?? 8130);
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
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

/**
 * Drives the system's Chromium (variable CHROMIUM for another) against the real server with demonstration data, which
 * serves the built files: `npm run build` comes first. Times are generous: the slowest machine decides.
 */
export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 2,
  reporter: 'line',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'vi-VN',
    actionTimeout: 30_000,
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS },
  },
  webServer: [
    {
      command: 'node e2e/provider.mjs',
      url: `http://127.0.0.1:${PORT + 1}/.well-known/openid-configuration`,
      env: {
        PROVIDER_PORT: String(PORT + 1),
        PROVIDER_REDIRECT: `http://127.0.0.1:${PORT}/dang-nhap/tinh`,
      },
      reuseExistingServer: process.env.E2E_REUSE === 'yes',
    },
    {
      command: `node e2e/server.ts ${PORT}`,
      url: `http://127.0.0.1:${PORT}/health/ready`,
      timeout: 600_000,
      reuseExistingServer: process.env.E2E_REUSE === 'yes',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    },
  ],
  projects: [
    { name: 'scene', testMatch: 'scene.setup.ts' },
    // Journeys change what the pages' tests only look at, hence last; and they share a cell, hence one after another.
    { name: 'phone', testMatch: ['pages/*.spec.ts', 'phone/*.spec.ts'], dependencies: ['scene'], use: PHONE },
    {
      name: 'desktop',
      testMatch: ['pages/*.spec.ts', 'desktop/*.spec.ts'],
      dependencies: ['scene'],
      use: DESKTOP,
    },
    {
      name: 'journeys',
      testMatch: 'journeys/*.spec.ts',
      dependencies: ['phone', 'desktop'],
      workers: 1,
      use: PHONE,
    },
    ...(process.env.GALLERY
      ? [{ name: 'gallery', testMatch: 'gallery.shots.ts', dependencies: ['scene'] }]
      : []),
  ],
});
