import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { ComboBox } from '@/ui/ComboBox';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Copy } from '@/ui/Copy';
import { DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { OrgTree } from '@/ui/OrgTree';
import { Progress } from '@/ui/Progress';
import { Tabs } from '@/ui/Tabs';
import { toast, ToastRegion } from '@/ui/Toast';
import { type Unit, UnitPicker } from '@/ui/UnitPicker';
import { show } from '../render';

describe('tabs', () => {
  function Example() {
    const [value, setValue] = useState('none');
    return (
      <Tabs
        label="Tình trạng"
        value={value}
        onChange={setValue}
        tabs={[
          { id: 'none', label: 'Chưa đăng ký', count: 4 },
          { id: 'registered', label: 'Đã đăng ký', count: 1027 },
          { id: 'public', label: 'Đã công khai' },
        ]}
      >
        {value}
      </Tabs>
    );
  }
  test('move by arrows, round the ends, with one stop for Tab', async () => {
    const { user } = show(<Example />);
    await user.tab();
    expect(screen.getByRole('tab', { name: /Chưa đăng ký/ })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { name: 'Đã công khai' })).toHaveFocus();
    await user.keyboard('{Home}{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Đã đăng ký 1.027' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel')).toHaveTextContent('registered');
  });
});

describe('the combo box', () => {
  const OPTIONS = [
    { id: '1', label: 'Đảng bộ Sở Nội vụ' },
    { id: '2', label: 'Chi bộ Báo tỉnh', note: 'Đảng bộ Khối' },
  ];
  function Example({ onChange }: { onChange: (id: string | null) => void }) {
    const [value, setValue] = useState<string | null>(null);
    return (
      <ComboBox
        label="Đơn vị"
        options={OPTIONS}
        value={value}
        onChange={(id) => {
          setValue(id);
          onChange(id);
        }}
      />
    );
  }
  test('finds without marks and speaks no English', async () => {
    const onChange = vi.fn();
    const { user } = show(<Example onChange={onChange} />);
    await user.type(screen.getByRole('combobox', { name: 'Đơn vị' }), 'noi vu');
    expect(await screen.findAllByRole('option')).toHaveLength(1);
    expect(document.body.innerHTML).not.toMatch(/suggestion|option available|Dismiss|Show/i);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenLastCalledWith('1');
    expect(screen.getByRole('combobox')).toHaveValue('Đảng bộ Sở Nội vụ');
  });
  test('opens inside the dialog it stands in, where it can be reached', async () => {
    const onChange = vi.fn();
    const { user } = show(
      <Dialog open onClose={vi.fn()} title="Chuyển đơn vị">
        <Example onChange={onChange} />
      </Dialog>,
    );
    const dialog = within(screen.getByRole('dialog', { name: 'Chuyển đơn vị' }));
    await user.type(dialog.getByRole('combobox', { name: 'Đơn vị' }), 'bao tinh');
    await user.click(await dialog.findByRole('option', { name: /Chi bộ Báo tỉnh/ }));
    expect(onChange).toHaveBeenLastCalledWith('2');
    expect(dialog.getByRole('combobox')).toHaveValue('Chi bộ Báo tỉnh');
  });
  test('says when nothing fits', async () => {
    const { user } = show(<Example onChange={vi.fn()} />);
    await user.type(screen.getByRole('combobox'), 'xyz');
    expect(await screen.findByText('Không có mục nào phù hợp.')).toBeVisible();
  });
});

test('the unit picker searches on the server and shows the path', async () => {
  const unit: Unit = { id: '7', name: 'Chi bộ 2', path: ['Đảng bộ Khối', 'Đảng bộ Sở Nội vụ'] };
  const search = vi.fn((text: string) => Promise.resolve(text === 'chi' ? [unit] : []));
  const onChange = vi.fn();
  const { user } = show(<UnitPicker label="Đơn vị" value={null} onChange={onChange} search={search} />);
  await user.type(screen.getByRole('combobox'), 'chi');
  expect(await screen.findByText('Đảng bộ Khối › Đảng bộ Sở Nội vụ')).toBeVisible();
  await user.click(screen.getByRole('option'));
  expect(onChange).toHaveBeenCalledWith(unit);
  // One search on opening, one after the typing paused.
  expect(search.mock.calls.map(([text]) => text)).toEqual(['', 'chi']);
});

test('the tree opens and chooses by keyboard, in Vietnamese', async () => {
  const onChange = vi.fn();
  function Example() {
    const [expanded, setExpanded] = useState(new Set<string>());
    return (
      <OrgTree
        label="Cây tổ chức"
        roots={[{ id: 'k', name: 'Đảng bộ Khối', children: [{ id: 'c', name: 'Chi bộ 1' }] }]}
        value="k"
        onChange={onChange}
        expanded={expanded}
        onExpand={setExpanded}
      />
    );
  }
  const { user } = show(<Example />);
  expect(screen.getByRole('button', { name: /Mở rộng/ })).toBeInTheDocument();
  await user.tab();
  await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
  expect(onChange).toHaveBeenLastCalledWith('c');
  expect(screen.getByRole('button', { name: /Thu gọn/ })).toBeInTheDocument();
  expect(document.body.innerHTML).not.toMatch(/Expand|Collapse/);
});

describe('the table', () => {
  const ROWS = [
    { id: '1', name: 'An', unit: 'Chi bộ 1' },
    { id: '2', name: 'Bình', unit: 'Chi bộ 2' },
  ];
  const COLUMNS = [
    { id: 'name', header: 'Họ tên', sortable: true, cell: (row: (typeof ROWS)[number]) => row.name },
    { id: 'unit', header: 'Chi bộ', cell: (row: (typeof ROWS)[number]) => row.unit },
  ];
  test('names its rows, sorts and selects', async () => {
    const onSort = vi.fn();
    const onSelect = vi.fn();
    const { user } = show(
      <DataTable
        caption="Đảng viên"
        rows={ROWS}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        sort={{ column: 'name', direction: 'ascending' }}
        onSort={onSort}
        selected={new Set(['1'])}
        onSelect={onSelect}
      />,
    );
    const table = screen.getByRole('table', { name: 'Đảng viên' });
    expect(within(table).getByRole('rowheader', { name: 'An' })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Họ tên' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Họ tên' }));
    expect(onSort).toHaveBeenCalledWith({ column: 'name', direction: 'descending' });
    expect(screen.getByLabelText('Chọn tất cả trong trang')).toBePartiallyChecked();
    await user.click(screen.getByLabelText('Chọn Bình'));
    expect(onSelect).toHaveBeenCalledWith(new Set(['1', '2']));
  });
  test('shows what to do when it is empty', () => {
    show(
      <DataTable
        caption="Đảng viên"
        rows={[]}
        columns={COLUMNS}
        rowId={() => ''}
        rowName={() => ''}
        empty="Chưa có ai"
      />,
    );
    expect(screen.getByText('Chưa có ai')).toBeVisible();
  });
});

test('a dangerous action waits for the name, marks aside', async () => {
  const onConfirm = vi.fn();
  const { user } = show(
    <ConfirmDialog
      open
      onClose={vi.fn()}
      onConfirm={onConfirm}
      title="Thu hồi?"
      action="Thu hồi khoá"
      danger
      typedName="Nhân sự"
    >
      Phần mềm sẽ ngừng đọc.
    </ConfirmDialog>,
  );
  await user.click(screen.getByRole('button', { name: 'Thu hồi khoá' }));
  expect(onConfirm).not.toHaveBeenCalled();
  expect(screen.getByLabelText('Hãy gõ lại: Nhân sự')).toHaveFocus();
  await user.type(screen.getByLabelText('Hãy gõ lại: Nhân sự'), 'nhan su');
  await user.click(screen.getByRole('button', { name: 'Thu hồi khoá' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('a toast offers its action and goes', async () => {
  const run = vi.fn();
  const { user } = show(<ToastRegion />);
  act(() => toast({ text: 'Đã nhắc', action: { label: 'Hoàn tác', run } }));
  expect(screen.getByRole('status')).toHaveTextContent('Đã nhắc');
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('progress says its counts', () => {
  show(<Progress label="Đã làm được" done={9} total={12} />);
  const bar = screen.getByRole('progressbar', { name: 'Đã làm được' });
  expect(bar).toHaveAttribute('aria-valuetext', '9/12');
});

test('copying says whether it worked', async () => {
  const { user } = show(<Copy text="ng_key" />);
  await user.click(screen.getByRole('button', { name: 'Sao chép' }));
  expect(await screen.findByText('Đã sao chép.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe('ng_key');
});
