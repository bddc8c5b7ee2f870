/** Words for grades, and the names of levels and criteria as their rule set gives them. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  Grading,
  GradingAction,
  GradingLine,
  GradingRules,
  GradingState,
  GradingSubject,
} from '@/api/queries/gradings';
import type { Schemas } from '@/api/client';
import { currentLocale } from '@/i18n';
import { NOTHING } from '@/i18n/format';
import type { Tone } from '@/ui/Tag';

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

export const GRADING_STATES: Record<GradingState, Word> = {
  opened: { label: msg`Chưa tự xếp loại`, tone: 'open' },
  self_graded: { label: msg`Đã tự xếp loại, chờ nhận xét`, tone: 'sent' },
  appraised: { label: msg`Đã nhận xét, chờ quyết định`, tone: 'sent' },
  decided: { label: msg`Đã quyết định`, tone: 'done' },
  locked: { label: msg`Đã khoá`, tone: 'done' },
};

export const STATE_CODES = Object.keys(GRADING_STATES) as GradingState[];

export const STEPS: Record<GradingAction, MessageDescriptor> = {
  self_grade: msg`Tự xếp loại`,
  return: msg`Trả lại`,
  appraise: msg`Đơn vị nhận xét, đề nghị`,
  decide: msg`Quyết định`,
  lock: msg`Khoá`,
  reopen: msg`Mở lại`,
};

export const SUBJECTS: Record<GradingSubject, MessageDescriptor> = {
  member: msg`Đảng viên`,
  organisation: msg`Tổ chức đảng`,
};

export const GRADERS: Record<Schemas['Grader'], MessageDescriptor> = {
  own_unit: msg`Đơn vị nơi được xếp loại`,
  unit_above: msg`Cấp trên trực tiếp`,
};

export const PERIODS: Record<Schemas['GradingPeriod'], MessageDescriptor> = {
  quarter: msg`Quý`,
  year: msg`Năm`,
  term: msg`Nhiệm kỳ`,
};

/** Whose members may be graded; nobody is who has left or died. */
export const GRADED_STATUSES = {
  official: msg`Đảng viên chính thức`,
  probationary: msg`Đảng viên dự bị`,
  exempt: msg`Được miễn sinh hoạt`,
  suspended: msg`Tạm đình chỉ sinh hoạt`,
  staff: msg`Người ngoài Đảng cùng đăng ký`,
} satisfies Partial<Record<Schemas['MemberStatus'], MessageDescriptor>>;

export const ROUNDINGS: Record<Schemas['Rounding'], MessageDescriptor> = {
  down: msg`làm tròn xuống`,
  nearest: msg`làm tròn đến số gần nhất`,
  up: msg`làm tròn lên`,
};

export const RULE_SET_STATES: Record<Schemas['RuleSetState'], Word> = {
  draft: { label: msg`Bản nháp`, tone: 'waiting' },
  issued: { label: msg`Đã ban hành`, tone: 'done' },
  discarded: { label: msg`Đã bỏ`, tone: 'neutral' },
};

interface Named {
  name_vi: string;
  name_en: string;
}

export const localName = ({ name_vi, name_en }: Named): string =>
  currentLocale() === 'en' ? name_en : name_vi;

/** The name of a level; a dash while none is given. */
export function levelName(rules: GradingRules | null, code: string | null): string {
  const level = rules?.levels.find((each) => each.code === code);
  return level ? localName(level) : (code ?? NOTHING);
}

export const subjectOf = ({ member }: Pick<GradingLine, 'member'>): GradingSubject =>
  member ? 'member' : 'organisation';

export const gradedName = ({ member, organisation }: Pick<Grading, 'member' | 'organisation'>): string =>
  (member ?? organisation).name;

/** Who is graded, and where: for the line above a heading. */
export const gradedLine = ({ member, organisation }: Pick<Grading, 'member' | 'organisation'>): string =>
  member ? `${member.name} · ${organisation.name}` : organisation.name;
