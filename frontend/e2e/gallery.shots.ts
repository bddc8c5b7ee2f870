/** `npm run gallery`: a picture of every page at both sizes, into docs/gallery. */
import { mkdirSync } from 'node:fs';
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
