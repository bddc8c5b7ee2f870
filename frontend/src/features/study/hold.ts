/** What is written while a session is held: the form of the four steps, and what of it goes to the API. */
import type {
  Attendance,
  AttendanceTake,
  Invitation,
  Mark,
  Minutes,
  MinutesWrite,
  StudySession,
} from '@/api/queries/study';
import { NEEDS_REASON } from '@/domain/study';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';

export interface Noted {
  /** Empty: somebody who need not come, and of whom nothing is noted. */
  mark: Mark | '';
  reason: string;
}

export interface HoldValues {
  /** Of the session, when this was written. */
  version: number;
  /** As typed, dd/mm/yyyy. */
  held_on: string;
  /** By member id; who is not there stands as first assumed. */
  marks: Record<string, Noted>;
  opinions: { member_id: string; text: string }[];
  conclusion: string;
  tasks: { text: string; member_id: string; due_on: string }[];
}

/** Somebody who may be noted. `expected`: of the base; `excuse`: told in advance. */
export interface Person {
  id: string;
  name: string;
  expected: boolean;
  excuse: string | null;
}

/** Those invited, then whoever was noted without being invited. */
export function peopleOf(invitations: readonly Invitation[], { lines }: Attendance): Person[] {
  const noted = new Map(lines.map((line) => [line.member.id, line]));
  const invited = invitations.map(({ member, expected, excuse }) => ({
    ...member,
    // Once attendance was taken, the base of that day stands.
    expected: noted.get(member.id)?.expected ?? expected,
    excuse,
  }));
  const known = new Set(invited.map(({ id }) => id));
  const others = lines.filter(({ member }) => !known.has(member.id));
  return [...invited, ...others.map(({ member, expected }) => ({ ...member, expected, excuse: null }))];
}

/** What is assumed of somebody of whom nothing was said: here, unless excused. */
export function assumed({ expected, excuse }: Person): Noted {
  if (!expected) return { mark: '', reason: '' };
  return excuse ? { mark: 'excused', reason: excuse } : { mark: 'present', reason: '' };
}

export const notedOf = (values: Pick<HoldValues, 'marks'>, person: Person): Noted =>
  values.marks[person.id] ?? assumed(person);

interface Papers {
  session: StudySession;
  attendance: Attendance;
  minutes: Minutes | null;
}

export function holdValues({ session, attendance, minutes }: Papers): HoldValues {
  const today = dayInVietnam();
  const began = session.held_on > today ? today : session.held_on;
  return {
    version: session.version,
    held_on: formatDate(session.state === 'convened' ? began : session.held_on),
    marks: Object.fromEntries(
      attendance.lines.map(({ member, mark, reason }) => [member.id, { mark, reason: reason ?? '' }]),
    ),
    opinions: (minutes?.opinions ?? []).map(({ member, text }) => ({
      member_id: member?.id ?? '',
      text: text ?? '',
    })),
    conclusion: minutes?.conclusion ?? '',
    tasks: (minutes?.tasks ?? []).map(({ text, member, due_on }) => ({
      text,
      member_id: member?.id ?? '',
      due_on: formatDate(due_on),
    })),
  };
}

/** Only what differs from what the server assumes by itself, so that whoever is new to the cell is not forgotten. */
export function attendanceToSend(values: HoldValues, people: readonly Person[]): AttendanceTake {
  return {
    rest: 'present',
    marks: people.flatMap((person) => {
      const usual = assumed(person);
      const { mark, reason } = notedOf(values, person);
      const given = NEEDS_REASON.has(mark as Mark) ? cleanText(reason) : '';
      if (mark === '' || (mark === usual.mark && given === usual.reason)) return [];
      return [{ member_id: person.id, mark, ...(given ? { reason: given } : {}) }];
    }),
  };
}

/** Whether the attendance that stands is the one that would be sent. */
export function isTaken(
  values: HoldValues,
  people: readonly Person[],
  { summary, lines }: Attendance,
): boolean {
  const standing = new Map(lines.map((line) => [line.member.id, line]));
  return (
    summary !== null &&
    people.every((person) => {
      const { mark, reason } = notedOf(values, person);
      const line = standing.get(person.id);
      if (!line) return mark === '';
      return line.mark === mark && (!NEEDS_REASON.has(line.mark) || line.reason === cleanText(reason));
    })
  );
}

export function minutesToSend(values: HoldValues, minutes: Minutes | null): MinutesWrite {
  return {
    opinions: values.opinions
      .filter(({ text }) => cleanText(text))
      .map(({ member_id, text }) => ({ member_id: member_id || null, text: cleanText(text) })),
    conclusion: cleanText(values.conclusion),
    tasks: values.tasks
      .filter(({ text }) => cleanText(text))
      .map(({ text, member_id, due_on }) => ({
        text: cleanText(text),
        member_id: member_id || null,
        due_on: parseDate(due_on) ?? '',
      })),
    // Dealt with in the session and kept, whoever wrote them there.
    pledges: (minutes?.pledges ?? []).map(({ pledge_id, publicised, assessed }) => ({
      pledge_id,
      publicised,
      assessed,
    })),
  };
}

export interface Tally {
  expected: number;
  present: number;
  excused: number;
  absent: number;
  /** Here without being of the base. */
  also: number;
}

export function tallyOf(values: Pick<HoldValues, 'marks'>, people: readonly Person[]): Tally {
  const of = (wanted: readonly string[], expected = true) =>
    people.filter((person) => person.expected === expected && wanted.includes(notedOf(values, person).mark))
      .length;
  return {
    expected: people.filter(({ expected }) => expected).length,
    present: of(['present']),
    excused: of(['excused', 'on_duty']),
    absent: of(['absent']),
    also: of(['present'], false),
  };
}

export const STEPS = [1, 2, 3, 4] as const;
export type Step = (typeof STEPS)[number];

export type Gap = 'held_on' | 'reason' | 'conclusion' | 'task_text' | 'task_day';

/** What a step still lacks: which field, and what is wrong with it. */
export function gapsOf(
  step: Step,
  values: HoldValues,
  people: readonly Person[],
): { id: string; gap: Gap }[] {
  if (step === 1) {
    const day = parseDate(values.held_on);
    const lacking = people.filter((person) => {
      const { mark, reason } = notedOf(values, person);
      return NEEDS_REASON.has(mark as Mark) && !cleanText(reason);
    });
    return [
      ...(day === null || day > dayInVietnam() ? [{ id: 'held_on', gap: 'held_on' as const }] : []),
      ...lacking.map(({ id }) => ({ id: `reason-${id}`, gap: 'reason' as const })),
    ];
  }
  if (step === 2) return cleanText(values.conclusion) ? [] : [{ id: 'conclusion', gap: 'conclusion' }];
  if (step === 4) return [];
  return values.tasks.flatMap(({ text, due_on }, index) => [
    ...(cleanText(text) ? [] : [{ id: `task-${index}`, gap: 'task_text' as const }]),
    ...((parseDate(due_on) ?? '') >= (parseDate(values.held_on) ?? '')
      ? []
      : [{ id: `due-${index}`, gap: 'task_day' as const }]),
  ]);
}
