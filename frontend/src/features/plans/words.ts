/** Words for plans and their key tasks. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PlanState, TaskState } from '@/api/queries/plans';
import type { Tone } from '@/ui/Tag';

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

export const PLAN_STATES: Record<PlanState, Word> = {
  draft: { label: msg`Đang soạn`, tone: 'waiting' },
  issued: { label: msg`Đang thực hiện`, tone: 'open' },
  closed: { label: msg`Đã kết thúc`, tone: 'done' },
  discarded: { label: msg`Đã bỏ`, tone: 'neutral' },
};

export const TASK_STATES: Record<TaskState, Word> = {
  planned: { label: msg`Chưa bắt đầu`, tone: 'waiting' },
  in_progress: { label: msg`Đang làm`, tone: 'open' },
  done: { label: msg`Đã xong`, tone: 'done' },
  cancelled: { label: msg`Không làm nữa`, tone: 'neutral' },
};
