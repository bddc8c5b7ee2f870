/** The keys alone. */
import type { Locator, Page } from '@playwright/test';

const MOST_STOPS = 60;

/** Presses Tab until the element has the focus, as far as somebody patient would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target.toString()} cannot be reached with Tab`);
}
