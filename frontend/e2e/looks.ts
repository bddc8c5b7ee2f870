/** What every page must keep to, whoever reads it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens an address and waits until its words stand still. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').waitFor();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** Faults the browser speaks of while this page lives; the list goes on growing. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/**
 * What is wrong is told softly, so that one run tells of every page. The usual mode of axe opens a page of its own to
 * put together what the frames of others say; here are none, and without it the check takes half as long.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(told, page.url()).toEqual([]);
}

/** Nothing to scroll sideways. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(over, `${page.url()} is wider than the screen`).toBe(0);
}

/** As the person with the smallest phone and the largest text sees it. */
export async function reflow(page: Page, look: () => Promise<void>): Promise<void> {
  const usual = page.viewportSize();
  await page.evaluate(() => (document.documentElement.dataset.textSize = 'largest'));
  await page.setViewportSize({ width: 320, height: 640 });
  await look();
  if (usual) await page.setViewportSize(usual);
}

const STILL = 0.02;

/** What has been shown does not jump when more arrives (cumulative layout shift). */
export async function expectStill(page: Page): Promise<void> {
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 100);
      }),
  );
  expect.soft(shift, `${page.url()} moves while it loads`).toBeLessThanOrEqual(STILL);
}

/** Words that no Vietnamese page may hold, spoken or shown. Names of programs and of languages are let through. */
const ENGLISH =
  /\b(the|and|of|is|are|please|loading|error|submit|save|cancel|close|next|previous|page|sign|password|account|open|edit|delete|required|search|dashboard|upload|draft|member|cell|report|comment|print)\b/i;

export async function expectVietnamese(page: Page): Promise<void> {
  const spoken = await page.evaluate(() => {
    const names = ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext', 'aria-roledescription'];
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      names.map((name) => element.getAttribute(name) ?? ''),
    );
    const foreign = [...document.querySelectorAll('[lang=en]')].map((element) => element.textContent);
    const text = foreign.reduce((all, part) => all.replaceAll(part || '\0', ''), document.body.innerText);
    return [text, document.title, ...attributes].filter(Boolean);
  });
  expect
    .soft(
      spoken.filter((text) => ENGLISH.test(text)),
      page.url(),
    )
    .toEqual([]);
}

/** One look at a page in the middle of a journey. */
export async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectFits(page);
  await expectVietnamese(page);
}
