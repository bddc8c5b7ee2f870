/** Words for webhooks, their messages, and what became of an attempt. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Attempt, DeliveryState, Webhook } from '@/api/queries/webhooks';
import { DEEDS, SUBJECTS } from '@/domain/trailWords';
import type { Tone } from '@/ui/Tag';

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

export const WEBHOOK_STATES: Record<Webhook['state'], Word> = {
  enabled: { label: msg`Đang gửi`, tone: 'done' },
  disabled: { label: msg`Đang dừng`, tone: 'problem' },
};

export const DELIVERY_STATES: Record<DeliveryState, Word> = {
  pending: { label: msg`Chờ gửi`, tone: 'waiting' },
  delivered: { label: msg`Đã nhận`, tone: 'done' },
  failed: { label: msg`Không gửi được`, tone: 'problem' },
  withheld: { label: msg`Không gửi vì hết quyền`, tone: 'neutral' },
};

/** Why a webhook stands still; a reason without words is left out. */
export const STOPPED: Record<string, MessageDescriptor> = {
  by_hand: msg`Quản trị viên đã dừng.`,
  gone: msg`Phần mềm nhận đã báo ngừng nhận hẳn (trả lời 410).`,
};

/** Why there was no answer. */
const SILENCES: Record<string, MessageDescriptor> = {
  timed_out: msg`Không trả lời kịp`,
  not_connected: msg`Không kết nối được`,
  name_unknown: msg`Không tìm thấy máy chủ có tên này`,
  address_refused: msg`Địa chỉ nằm trong mạng nội bộ`,
  plain_http_refused: msg`Địa chỉ không dùng https`,
  answer_too_large: msg`Trả lời quá dài`,
};
const SILENCE = msg`Không gửi được`;

const TAKEN = 200;
const NOT_TAKEN = 300;

/** What came of an attempt, and whether the message was taken. */
export function outcomeOf({ status, error }: Attempt): { label: MessageDescriptor; taken: boolean } {
  if (status === null) return { label: (error && SILENCES[error]) || SILENCE, taken: false };
  if (status >= TAKEN && status < NOT_TAKEN) return { label: msg`Đã nhận, trả lời ${status}`, taken: true };
  return { label: msg`Chưa nhận, trả lời ${status}`, taken: false };
}

const WHOLE_NOUN = '.*';

/** `member.*` → Đảng viên; `member.updated` → Đảng viên and sửa; a code without words comes back as it is. */
export function wordsOfKind(
  kind: string,
): { code: string } | { noun: MessageDescriptor; deed?: MessageDescriptor } {
  const [subject = '', rest = ''] = kind.split('.');
  const noun = SUBJECTS[subject];
  if (!noun) return { code: kind };
  if (kind.endsWith(WHOLE_NOUN)) return { noun };
  const deed = DEEDS[rest];
  return deed ? { noun, deed } : { code: kind };
}

/** What a webhook may be told of: each noun as a whole, and what it asks for more exactly already. */
export const choicesOf = (asked: readonly string[]): string[] => [
  ...asked.filter((kind) => !kind.endsWith(WHOLE_NOUN)),
  ...Object.keys(SUBJECTS).map((subject) => subject + WHOLE_NOUN),
];
