/** What people do on more than one journey. */
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { look } from './looks.ts';
import { type Login, statePath } from './people.ts';

/** In a browser of this person, who is signed in already. */
export async function as(browser: Browser, login: Login, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ storageState: statePath(login) });
  const page = await context.newPage();
  await act(page);
  await context.close();
}

/** A button that opens a dialog, what is filled in there, and the dialog's button of the same name. */
export async function step(
  page: Page,
  name: string,
  fill: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await look(page);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Types into a field that searches, and takes what it finds first. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.evaluate((input) => input.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await field.fill(text);
  const found = page.getByRole('listbox');
  // “Chi bộ 6” is not “Chi bộ 60”.
  const first = found
    .getByRole('option')
    .filter({ hasText: new RegExp(`${text}(?!\\d)`) })
    .first();
  // Where it is placed at last: a click that had to scroll would close the list.
  await expect(first).toBeInViewport({ ratio: 1 });
  await first.click();
  await expect(found).toBeHidden();
}
