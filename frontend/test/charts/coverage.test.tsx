import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { byLowestShare, CoverageBars } from '@/charts/CoverageBars';
import { Figures } from '@/ui/Figures';
import { show } from '../render';

const ROWS = [
  { id: 'full', name: 'Nội vụ', numerator: 188, denominator: 188 },
  { id: 'new', name: 'Chi bộ mới', numerator: 0, denominator: 0 },
  { id: 'low', name: 'Bảo vệ rừng', numerator: 14, denominator: 18 },
  { id: 'near', name: 'Bệnh viện', numerator: 2999, denominator: 3000 },
];

test('the lowest share comes first and "nothing due" last', () =>
  expect(byLowestShare(ROWS).map((row) => row.id)).toEqual(['low', 'near', 'full', 'new']));

test('the chart is a table with counts beside every share', () => {
  show(<CoverageBars caption="Đăng ký" nameHeader="Đơn vị" countHeader="Đã đăng ký" rows={ROWS} />);
  const cells = within(screen.getByRole('table', { name: 'Đăng ký' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
  expect(cells).toEqual([
    ['14/18', '77,8%'],
    ['2.999/3.000', '99,96%'],
    ['188/188', '100%'],
    ['0/0', '–'],
  ]);
});

test('only a complete figure is called complete', () => {
  const figure = (numerator: number) => ({
    id: String(numerator),
    label: 'Đã đăng ký',
    numerator,
    denominator: 3481,
    unit: 'đảng viên',
  });
  const { rerender } = show(<Figures figures={[figure(3480)]} />);
  expect(screen.queryByText('Đủ 100%')).toBeNull();
  rerender(<Figures figures={[figure(3481)]} />);
  expect(screen.getByText('Đủ 100%')).toBeVisible();
});
