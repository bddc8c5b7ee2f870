import { expect, test } from 'vitest';
import { currentItem, navigationFor } from '@/app/navigation';
import { safeReturn } from '@/app/routes/search';

const paths = (items: { to: string }[]) => items.map(({ to }) => to);

test.each([
  [['member'], '/so-tay', ['/so-tay', '/chi-bo/bang-cong-khai', '/chi-bo/sinh-hoat', '/them']],
  [['member', 'secretary'], '/chi-bo', ['/chi-bo', '/so-tay', '/chi-bo/sinh-hoat', '/them']],
  [['committee_staff'], '/to-chuc', ['/to-chuc', '/dang-vien', '/co-cau', '/them']],
] as const)('%o starts at %s', (roles, home, tabs) => {
  const navigation = navigationFor([...roles]);
  expect(navigation.home).toBe(home);
  expect(paths(navigation.tabs)).toEqual(tabs);
});

test('every area is reached by tab or by the page "Thêm", once', () => {
  const { areas } = navigationFor(['member', 'secretary', 'committee_staff', 'administrator']);
  expect(new Set(paths(areas)).size).toBe(areas.length);
  expect(paths(areas)).toContain('/xuat');
  expect(paths(navigationFor(['inspector']).areas)).not.toContain('/xuat');
  expect(paths(navigationFor(['committee_staff']).areas)).not.toContain('/so-tay');
});

test('the current item is the nearest above the page', () => {
  const { tabs } = navigationFor(['secretary']);
  expect(currentItem(tabs, '/chi-bo/sinh-hoat/7')?.to).toBe('/chi-bo/sinh-hoat');
  expect(currentItem(tabs, '/chi-bo/cong-khai')?.to).toBe('/chi-bo');
  expect(currentItem(tabs, '/chi-bo-khac')).toBeNull();
});

test.each([
  ['/so-tay?nam=2026', '/so-tay?nam=2026'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example', undefined],
  [7, undefined],
])('after signing in, %s leads to %s', (value, target) => expect(safeReturn(value)).toBe(target));

test('members find their own grades, officers those of their unit', () => {
  expect(paths(navigationFor(['member']).areas)).toContain('/xep-loai/cua-toi');
  expect(paths(navigationFor(['member', 'secretary']).areas)).toContain('/xep-loai');
  expect(paths(navigationFor(['inspector']).areas)).toContain('/xep-loai');
});
