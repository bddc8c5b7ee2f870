/** Invented people and units, for the showcase alone. */
import { foldText } from '@/i18n/text';
import type { OrgNode } from '@/ui/OrgTree';
import type { RowError } from '@/ui/RowErrors';
import type { Tone } from '@/ui/Tag';
import type { Unit } from '@/ui/UnitPicker';

export const COVERAGE = [
  { id: 'rung', name: 'Chi bộ Quỹ Bảo vệ và Phát triển rừng', numerator: 14, denominator: 18 },
  { id: 'dai', name: 'Đảng bộ Đài Phát thanh – Truyền hình', numerator: 90, denominator: 97 },
  { id: 'vien', name: 'Đảng bộ Bệnh viện Đa khoa tỉnh', numerator: 2999, denominator: 3000 },
  { id: 'noi-vu', name: 'Đảng bộ Sở Nội vụ', numerator: 188, denominator: 188 },
  { id: 'dien', name: 'Đảng bộ Công ty Điện lực', numerator: 305, denominator: 305 },
  { id: 'moi', name: 'Chi bộ mới thành lập', numerator: 0, denominator: 0 },
];

export const TREND = [4, 7, 13, 22, 35, 50, 65, 78, 87, 93, 96, 99.97].map((percent, week) => ({
  day: new Date(Date.UTC(2026, 0, 5 + week * 7)).toISOString().slice(0, 10),
  percent,
}));

export const TREE: OrgNode[] = [
  {
    id: 'khoi',
    name: 'Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh',
    note: '99,97%',
    low: true,
    children: [
      {
        id: 'noi-vu',
        name: 'Đảng bộ Sở Nội vụ',
        note: '100%',
        children: [
          { id: 'noi-vu-1', name: 'Chi bộ 1', note: '100%' },
          { id: 'noi-vu-2', name: 'Chi bộ 2', note: '100%' },
        ],
      },
      { id: 'giao-duc', name: 'Đảng bộ Sở Giáo dục và Đào tạo', note: '98%', low: true, hasChildren: true },
      { id: 'bao', name: 'Chi bộ Báo tỉnh', note: '100%' },
      { id: 'rung', name: 'Chi bộ Quỹ Bảo vệ và Phát triển rừng', note: '77,8%', low: true },
    ],
  },
];

const UNITS: Unit[] = [
  { id: 'a', name: 'Chi bộ 1', path: ['Đảng bộ Khối', 'Đảng bộ Sở Nội vụ'] },
  { id: 'b', name: 'Chi bộ 1', path: ['Đảng bộ Khối', 'Đảng bộ Bệnh viện Đa khoa tỉnh'] },
  { id: 'c', name: 'Chi bộ Báo tỉnh', path: ['Đảng bộ Khối'] },
];
const SERVER_MS = 300;

export const searchUnits = (text: string): Promise<Unit[]> =>
  new Promise((resolve) => {
    const wanted = foldText(text);
    const found = UNITS.filter((unit) => foldText([unit.name, ...unit.path].join(' ')).includes(wanted));
    setTimeout(() => resolve(found), SERVER_MS);
  });

interface MemberRow {
  id: string;
  name: string;
  unit: string;
  state: string;
  tone: Tone;
  at: string;
}
export const MEMBERS: MemberRow[] = [
  {
    id: '1',
    name: 'Nguyễn Thị Thanh Hải',
    unit: 'Chi bộ Báo tỉnh',
    state: 'Chưa đăng ký',
    tone: 'open',
    at: '2026-01-19T02:00:00Z',
  },
  {
    id: '2',
    name: 'Y Blok Niê',
    unit: 'Chi bộ 2, Sở Nội vụ',
    state: 'Đã công khai',
    tone: 'sent',
    at: '2026-01-18T20:00:00Z',
  },
  {
    id: '3',
    name: 'Trần Đức Bình',
    unit: 'Chi bộ 2, Sở Nội vụ',
    state: 'Đã đánh giá',
    tone: 'done',
    at: '2026-01-12T02:00:00Z',
  },
];

const ROW_ERROR_COUNT = 2000;
export const ROW_ERRORS: RowError[] = Array.from({ length: ROW_ERROR_COUNT }, (_, index) => ({
  row: index + 42,
  column: 'Ngày sinh',
  found: '31/02/1960',
  text: 'không phải là ngày. Hãy nhập theo dạng dd/mm/yyyy.',
}));
