/** The numbers that can be opened into people, and how each is called. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CountedColumn, Counts, Indicator } from '@/api/queries/statistics';
import { LEADER } from './columnNames';

export type Column = keyof Counts;

export const COLUMNS: Record<Column, MessageDescriptor> = {
  members: msg`Đảng viên trong danh sách`,
  people: msg`Mọi người trong danh sách`,
  due: msg`Người phải đăng ký`,
  registered: msg`Đã đăng ký`,
  missing: msg`Chưa đăng ký`,
  exempt: msg`Được miễn sinh hoạt`,
  excepted: msg`Không đăng ký, có lý do`,
  not_required: msg`Không thuộc diện đăng ký`,
  volunteered: msg`Tự nguyện đăng ký`,
  publicised: msg`Đã công khai`,
  self_reported: msg`Đã tự báo cáo`,
  assessed: msg`Đã được đánh giá`,
  rated_good: msg`Được đánh giá tốt trở lên`,
  rated_1: msg`Mức đánh giá thứ nhất`,
  rated_2: msg`Mức đánh giá thứ hai`,
  rated_3: msg`Mức đánh giá thứ ba`,
  rated_4: msg`Mức đánh giá thứ tư`,
  rated_5: msg`Mức đánh giá thứ năm`,
  turns: msg`Lượt đăng ký`,
  turns_assessed: msg`Lượt được đánh giá`,
};

/** `leader_missing` → `missing`, among key leaders. */
export function readColumn(column: CountedColumn): { column: Column; leaders: boolean } {
  const leaders = column.startsWith(LEADER);
  return { column: (leaders ? column.slice(LEADER.length) : column) as Column, leaders };
}

export const ofLeaders = (column: Column): CountedColumn => `${LEADER}${column}` as CountedColumn;

/** The sheet that explains a number: where it is counted, else where it is the base. */
export function sheetOf(sheets: readonly Indicator[], column: CountedColumn): Indicator | null {
  const counted = sheets.find(({ numerator }) => numerator === column);
  return counted ?? sheets.find(({ denominator }) => denominator === column) ?? null;
}

/** Stages that can be compared between units and followed over time. */
export const STAGES = ['registered', 'publicised', 'self_reported', 'assessed'] as const;
export type Stage = (typeof STAGES)[number];
