/** `npm run gallery`: a picture of every page at both sizes, into docs/gallery; those of README into docs/pictures. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import { ADDRESSES } from './addresses/index.ts';
import { open } from './looks.ts';
import { statePath } from './people.ts';
import { addressOf } from './places.ts';

const GALLERY = path.resolve(import.meta.dirname, '../../docs/gallery');
const SIZES = [
  { name: 'may-tinh', viewport: { width: 1440, height: 900 } },
  { name: 'dien-thoai', viewport: { width: 390, height: 844 } },
];

mkdirSync(GALLERY, { recursive: true });
for (const { name, viewport } of SIZES) {
  for (const { path: address, as, picture } of ADDRESSES) {
    test.describe(`${picture} ${name}`, () => {
      test.use({ viewport, storageState: as === null ? { cookies: [], origins: [] } : statePath(as) });
      test('picture', async ({ page }) => {
        await open(page, addressOf(address));
        await page.screenshot({ path: path.join(GALLERY, `${picture}-${name}.png`), animations: 'disabled' });
      });
    });
  }
}

const PICTURES = path.resolve(import.meta.dirname, '../../docs/pictures');
const PHONE = { width: 390, height: 780 };
const DESKTOP = { width: 1200, height: 780 };
const README = [
  { name: 'notebook', address: '/so-tay', as: 'dangvien', viewport: PHONE },
  { name: 'cell', address: '/chi-bo', as: 'bithu', viewport: PHONE },
  { name: 'figures', address: '/to-chuc', as: 'canbo', viewport: DESKTOP },
  { name: 'reorganisation', address: '/co-cau/sap-xep/{case}', as: 'canbo', viewport: DESKTOP },
] as const;

mkdirSync(PICTURES, { recursive: true });
for (const { name, address, as, viewport } of README) {
  test.describe(`${name} for README`, () => {
    test.use({ viewport, storageState: statePath(as) });
    test('picture', async ({ page }) => {
      await open(page, addressOf(address));
      await page.waitForLoadState('networkidle');
      const protocol = await page.context().newCDPSession(page);
      const { data } = await protocol.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
      writeFileSync(path.join(PICTURES, `${name}.webp`), Buffer.from(data, 'base64'));
    });
  });
}
