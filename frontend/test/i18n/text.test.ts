import { expect, test } from 'vitest';
import { cleanText, foldText } from '@/i18n/text';

test.each([
  ['Nguyễn Văn A', 'nguyen van a'],
  ['ĐẢNG BỘ Sở Nội vụ', 'dang bo so noi vu'],
  ['hoà', 'hoa'],
  ['hòa', 'hoa'],
  ['Niê', 'nie'],
])('searching, %s is %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(foldText(text.normalize('NFD'))).toBe(folded);
});

test('typed text is sent composed and trimmed', () => {
  expect(cleanText(`  ${'Đăk Cấm'.normalize('NFD')} `)).toBe('Đăk Cấm');
});
