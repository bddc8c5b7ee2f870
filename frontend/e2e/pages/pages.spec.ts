/** Every page, at this project's size, as somebody who may open it. */
import { expect, test } from '@playwright/test';
import { BY_READER } from '../addresses/index.ts';
import {
  complaintsOf,
  expectAccessible,
  expectFits,
  expectStill,
  expectVietnamese,
  open,
  reflow,
} from '../looks.ts';
import { statePath } from '../people.ts';
import { addressOf } from '../places.ts';

for (const [reader, addresses] of BY_READER) {
  test.describe(`pages of ${reader ?? 'nobody'}`, () => {
    test.use({ storageState: reader === null ? { cookies: [], origins: [] } : statePath(reader) });
    test.setTimeout(30_000 + addresses.length * 30_000);

    test('are accessible, fit, stand still and speak Vietnamese', async ({ page, isMobile }) => {
      const complaints = complaintsOf(page);
      for (const { path } of addresses) {
        await test.step(path, async () => {
          await open(page, addressOf(path));
          await expectAccessible(page);
          await expectFits(page);
          await expectStill(page);
          await expectVietnamese(page);
          if (isMobile) await reflow(page, () => expectFits(page));
          // Nobody signed in is asked about once, and answered with 401; a page that is not there, with 404.
          const told = complaints.splice(0).filter((text) => reader !== null || !text.includes('401'));
          expect.soft(told, path).toEqual([]);
        });
      }
    });
  });
}
