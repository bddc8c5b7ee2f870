import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Incident } from '@/api/queries/privacy';
import { formatInstant } from '@/i18n/format';
import { hoursUntil } from './clock';

/** Until when the authority must be told and, while it has not been, how many hours are left. */
export function Left({ incident: { state, overdue, notify_by } }: { incident: Incident }) {
  const [now] = useState(Date.now);
  const hours = hoursUntil(notify_by, now);
  return (
    <span className="stack" data-gap="small">
      {formatInstant(notify_by)}
      {state === 'open' && (
        <strong>
          {overdue || hours < 0 ? <Trans>đã quá hạn</Trans> : <Plural value={hours} other="còn # giờ" />}
        </strong>
      )}
    </span>
  );
}
