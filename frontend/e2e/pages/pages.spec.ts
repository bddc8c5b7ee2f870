import { expect, test } from '@playwright/test';
import { ADDRESSES, expectAccessible, expectFits, expectVietnamese, open } from '../looks.ts';
import { statePath } from '../people.ts';

for (const { path, as } of ADDRESSES) {
  test.describe(`${path} as ${as ?? 'nobody'}`, () => {
    test.use({ storageState: as === null ? { cookies: [], origins: [] } : statePath(as) });

    test('is accessible, fits, and speaks Vietnamese', async ({ page }) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await open(page, path);
      await expectAccessible(page);
      await expectFits(page);
      await expectVietnamese(page);
      // Nobody signed in is asked about once, and answered with 401.
      expect(complaints.filter((text) => as !== null || !text.includes('401'))).toEqual([]);
    });

    test('reflows at 320 px with text at 140 %', async ({ page, isMobile }) => {
      test.skip(!isMobile, 'a matter of phones');
      await page.setViewportSize({ width: 320, height: 640 });
      await page.addInitScript(() => localStorage.setItem('text-size', 'largest'));
      await open(page, path);
      await expectFits(page);
    });
  });
}
