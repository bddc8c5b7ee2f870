import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { PasswordField } from '@/ui/PasswordField';
import { RadioCards } from '@/ui/RadioCards';
import { TextArea } from '@/ui/TextArea';
import { show } from '../render';

test('hint and error belong to the input', () => {
  show(<Field label="Cách đo" hint="Ghi con số" error="Hãy ghi cách đo" />);
  const input = screen.getByLabelText('Cách đo');
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription('Ghi con số Hãy ghi cách đo');
});

test('what is optional says so', () => {
  show(<Field label="Điện thoại" optional />);
  expect(screen.getByLabelText('Điện thoại (không bắt buộc)')).toBeValid();
});

describe('a day', () => {
  test.each([
    ['5/3/2026', '05/03/2026'],
    ['05032026', '05/03/2026'],
    ['31/02/2026', '31/02/2026'],
    ['mai', 'mai'],
  ])('typed as %s stands as %s', async (typed, written) => {
    const { user } = show(<DateField label="Ngày" />);
    await user.type(screen.getByLabelText('Ngày'), typed);
    await user.tab();
    expect(screen.getByLabelText('Ngày')).toHaveValue(written);
  });

  test('written out is told to the form', async () => {
    const onChange = vi.fn<(text: string) => void>();
    const { user } = show(<DateField label="Ngày" onChange={(event) => onChange(event.target.value)} />);
    await user.type(screen.getByLabelText('Ngày'), '5/3/2026');
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith('05/03/2026');
  });
});

test('a password can be shown by a word, and pasted', async () => {
  const { user } = show(<PasswordField label="Mật khẩu" />);
  const input = screen.getByLabelText('Mật khẩu');
  await user.click(input);
  await user.paste('bí mật');
  expect(input).toHaveAttribute('type', 'password');
  await user.click(screen.getByRole('button', { name: 'Hiện mật khẩu' }));
  expect(input).toHaveAttribute('type', 'text');
  expect(input).toHaveValue('bí mật');
});

test('too long a text is counted and kept', async () => {
  const { user } = show(<TextArea label="Việc" maxLength={10} />);
  await user.type(screen.getByLabelText('Việc'), 'mười hai chữ');
  expect(screen.getByLabelText('Việc')).toHaveValue('mười hai chữ');
  expect(screen.getByRole('status')).toHaveTextContent('Thừa 2 ký tự');
});

test('radio cards are one group under their legend', async () => {
  const onChange = vi.fn<(value: string) => void>();
  const { user } = show(
    <RadioCards
      name="ground"
      label="Căn cứ"
      options={[
        { value: 'a', label: 'Chuẩn mực' },
        { value: 'b', label: 'Lời dạy' },
      ]}
      onChange={(event) => onChange(event.target.value)}
    />,
  );
  expect(screen.getByRole('group', { name: 'Căn cứ' })).toBeVisible();
  await user.click(screen.getByLabelText('Lời dạy'));
  expect(onChange).toHaveBeenCalledWith('b');
});

test('a box that stands for some is neither on nor off', () => {
  show(
    <Check partly readOnly>
      Tất cả
    </Check>,
  );
  expect(screen.getByLabelText('Tất cả')).toBePartiallyChecked();
});

test('a busy button keeps its label and does nothing', async () => {
  const onClick = vi.fn();
  const { user } = show(
    <Button busy onClick={onClick}>
      Gửi
    </Button>,
  );
  await user.click(screen.getByRole('button', { name: 'Gửi (đang xử lý)' }));
  expect(onClick).not.toHaveBeenCalled();
});

describe('the error summary', () => {
  const ERRORS = [{ fieldId: 'measure', text: 'Hãy ghi cách đo' }];
  test('takes the focus at every attempt and leads to the field', async () => {
    const form = (attempt: number) => (
      <>
        <ErrorSummary errors={ERRORS} attempt={attempt} />
        <Field id="measure" label="Cách đo" />
      </>
    );
    const { user, rerender } = show(form(1));
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByRole('heading', { name: 'Có 1 mục cần sửa' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Hãy ghi cách đo' }));
    expect(screen.getByLabelText('Cách đo')).toHaveFocus();
    rerender(form(2));
    expect(screen.getByRole('alert')).toHaveFocus();
  });
  test.each([
    ['the same attempt', [1, 1], false],
    ['another attempt', [2, 2], true],
    ['another attempt that is answered later', [1, 2], true],
    ['an attempt counted anew', [0, 1], true],
  ])('an error that comes back in %s', async (_which, [without, again], focused) => {
    const form = (attempt: number, errors: typeof ERRORS) => (
      <>
        <ErrorSummary errors={errors} attempt={attempt} />
        <Field id="measure" label="Cách đo" />
      </>
    );
    const { user, rerender } = show(form(1, ERRORS));
    await user.click(screen.getByLabelText('Cách đo'));
    rerender(form(without ?? 0, []));
    rerender(form(again ?? 0, ERRORS));
    expect(document.activeElement === screen.getByRole('alert')).toBe(focused);
  });
  test('is not there without errors', () => {
    show(<ErrorSummary errors={[]} attempt={3} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('files', () => {
  const drop = (onChange: (files: File[]) => void) => (
    <FileDrop label="Danh sách" accept=".xlsx,.csv" maxBytes={1000} files={[]} onChange={onChange} />
  );
  test.each([
    ['ds.xlsx', 10, true, ''],
    ['DS.XLSX', 10, true, ''],
    ['ds.pdf', 10, false, 'không đúng loại'],
    ['ds.csv', 1001, false, 'quá lớn'],
  ])('%s of %i bytes', async (name, size, taken, reason) => {
    const onChange = vi.fn();
    show(drop(onChange));
    // The browser's own filter is advice: files can be dropped past it.
    const user = userEvent.setup({ applyAccept: false });
    const file = new File(['x'.repeat(size)], name);
    const input = screen.getByLabelText('Danh sách');
    await user.upload(input, file);
    expect(onChange).toHaveBeenCalledTimes(taken ? 1 : 0);
    if (reason) expect(input).toHaveAccessibleDescription(expect.stringContaining(reason));
  });
});
