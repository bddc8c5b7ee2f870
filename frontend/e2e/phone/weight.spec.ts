/** What a phone has to fetch, in bytes on the wire and in requests; the limits are those of budget.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { open } from '../looks.ts';
import { statePath } from '../people.ts';

interface Limits {
  visit_kb: number;
  api_requests: number;
  requests: number;
}
const { notebook: LIMITS } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../budget.json'), 'utf8'),
) as { notebook: Limits };

test.use({ storageState: statePath('dangvien') });

/** Counts what the page fetches from now on. */
async function weigh(page: Page): Promise<{ bytes: () => number; addresses: string[] }> {
  const addresses: string[] = [];
  let bytes = 0;
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Network.enable');
  protocol.on('Network.requestWillBeSent', ({ request }) => addresses.push(new URL(request.url).pathname));
  protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return { bytes: () => bytes, addresses };
}

test('a first visit to the notebook is light', async ({ page }) => {
  const seen = await weigh(page);
  await open(page, '/so-tay');
  await page.waitForLoadState('networkidle');
  expect(seen.bytes() / 1000).toBeLessThanOrEqual(LIMITS.visit_kb);
  expect(seen.addresses.length).toBeLessThanOrEqual(LIMITS.requests);
  const asked = seen.addresses.filter((address) => address.startsWith('/api/'));
  expect(asked.length).toBeLessThanOrEqual(LIMITS.api_requests);
  expect(asked).toEqual([...new Set(asked)]);
});

test('a second visit asks the network for nothing but the page and its data', async ({ page }) => {
  await open(page, '/so-tay');
  // The worker is installed some seconds after the page, so as not to slow it down.
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });
  const asked: string[] = [];
  page.on('response', (response) => {
    if (!response.fromServiceWorker()) asked.push(new URL(response.url()).pathname);
  });
  await page.reload();
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((address) => !address.startsWith('/api/'))).toEqual([]);
});
