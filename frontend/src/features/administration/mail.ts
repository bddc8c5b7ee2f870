/** Whether e-mails go out. */
import type { SystemState } from '@/api/queries/administration';

type Ends = Pick<SystemState['mail'], 'last_sent_at' | 'last_failed_at'>;

/** Whether the last e-mail that ended could not be sent. */
export const isFailing = ({ last_sent_at, last_failed_at }: Ends): boolean =>
  last_failed_at !== null && (last_sent_at === null || Date.parse(last_sent_at) < Date.parse(last_failed_at));
