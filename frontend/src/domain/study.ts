/** Words for study sessions, and who was there as a sentence. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Attendance, AttendanceTake, Mark, SessionKind, SessionState } from '@/api/queries/study';
import type { Tone } from '@/ui/Tag';

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

export const SESSION_KINDS: Record<SessionKind, MessageDescriptor> = {
  themed: msg`Sinh hoạt chuyên đề`,
  regular: msg`Sinh hoạt thường kỳ`,
  field_visit: msg`Về nguồn, học tập thực tế`,
  contest: msg`Hội thi, cuộc thi`,
  workshop: msg`Hội thảo`,
  seminar: msg`Toạ đàm`,
};

export const SESSION_STATES: Record<SessionState, Word> = {
  planned: { label: msg`Đang chuẩn bị`, tone: 'waiting' },
  convened: { label: msg`Đã mời họp`, tone: 'sent' },
  held: { label: msg`Đã họp, chưa có biên bản`, tone: 'open' },
  minuted: { label: msg`Biên bản chờ thông qua`, tone: 'sent' },
  approved: { label: msg`Đã thông qua biên bản`, tone: 'done' },
  cancelled: { label: msg`Đã huỷ`, tone: 'neutral' },
};

export const MARKS: Record<Mark, Word> = {
  present: { label: msg`Có mặt`, tone: 'done' },
  excused: { label: msg`Vắng có lý do`, tone: 'waiting' },
  absent: { label: msg`Vắng không lý do`, tone: 'problem' },
  on_duty: { label: msg`Đi công tác`, tone: 'sent' },
};

/** Marks that are nothing without a reason. */
export const NEEDS_REASON: ReadonlySet<Mark> = new Set<Mark>(['excused', 'on_duty']);

interface Line {
  name: string;
  mark: Mark;
  reason: string | null;
}

const lineText = ({ name, mark, reason }: Line, word: (mark: Mark) => string): string =>
  [`${name}: ${word(mark)}`, reason].filter(Boolean).join(' – ');

/** Who is noted otherwise than as present, a line each; as the register of a meeting says it. */
export const absencesOf = ({ lines }: Attendance, word: (mark: Mark) => string): string[] =>
  lines
    .filter(({ mark }) => mark !== 'present')
    .map(({ member, mark, reason }) => lineText({ name: member.name, mark, reason }, word));

/** What was to be sent, in the same words. `names`: by member id. */
export const absencesToSend = (
  { marks }: AttendanceTake,
  names: ReadonlyMap<string, string>,
  word: (mark: Mark) => string,
): string[] =>
  marks
    .filter(({ mark }) => mark !== 'present')
    .map(({ member_id, mark, reason }) =>
      lineText({ name: names.get(member_id) ?? '–', mark, reason: reason ?? null }, word),
    );

/** An opinion's text is null where its speaker's restriction stands. */
interface Written {
  opinions: readonly { text: string | null }[];
  conclusion: string;
  tasks: readonly { text: string }[];
}

/** Minutes as one text, to be laid beside another. */
export const textOfMinutes = ({ opinions, conclusion, tasks }: Written): string =>
  [...opinions.flatMap(({ text }) => text ?? []), conclusion, ...tasks.map(({ text }) => text)].join('\n\n');
