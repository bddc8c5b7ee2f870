/** What every page must keep to, whoever reads it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Login } from './people.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Address {
  path: string;
  as: Login | null;
  /** Name of its picture. */
  picture: string;
}

/** Every page of members and officers, with somebody who may open it. */
export const ADDRESSES: readonly Address[] = [
  { path: '/dang-nhap', as: null, picture: 'dang-nhap' },
  { path: '/phieu-moi', as: null, picture: 'phieu-moi' },
  { path: '/so-tay', as: 'dangvien', picture: 'so-tay' },
  { path: '/so-tay?nam=2025', as: 'dangvien', picture: 'so-tay-nam-truoc' },
  { path: '/so-tay/dang-ky', as: 'moi2', picture: 'dang-ky' },
  { path: '/so-tay/tu-bao-cao', as: 'dangvien', picture: 'tu-bao-cao' },
  { path: '/so-tay/tien-do', as: 'dangvien', picture: 'tien-do' },
  { path: '/chuan-muc', as: 'dangvien', picture: 'chuan-muc' },
  { path: '/tai-khoan', as: 'dangvien', picture: 'tai-khoan' },
  { path: '/tai-khoan/mat-khau', as: 'dangvien', picture: 'mat-khau' },
  { path: '/tai-khoan/thiet-bi', as: 'dangvien', picture: 'thiet-bi' },
  { path: '/tai-khoan/xac-thuc', as: 'dangvien', picture: 'xac-thuc' },
  { path: '/chi-bo', as: 'bithu', picture: 'chi-bo' },
  { path: '/chi-bo/cong-khai', as: 'bithu', picture: 'cong-khai' },
  { path: '/chi-bo/bang-cong-khai', as: 'dangvien', picture: 'bang-cong-khai' },
  { path: '/chi-bo/so-dang-ky', as: 'bithu', picture: 'so-dang-ky' },
  { path: '/chi-bo/nhan-xet', as: 'bithu', picture: 'nhan-xet' },
  { path: '/chi-bo/mien-dang-ky', as: 'bithu', picture: 'mien-dang-ky' },
  { path: '/them', as: 'bithu', picture: 'them' },
];

/** Opens an address and waits until its words stand still. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('h1').waitFor();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(told).toEqual([]);
}

/** Nothing to scroll sideways. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
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
  expect(spoken.filter((text) => ENGLISH.test(text))).toEqual([]);
}
