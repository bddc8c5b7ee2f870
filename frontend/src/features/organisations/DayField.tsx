import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';

/** The day whose tree is shown; it stands in the address, and today's stands nowhere. */
export function DayField({ day }: { day: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(formatDate(day ?? dayInVietnam()));
  const [refused, setRefused] = useState(false);
  const ask = () => {
    const read = parseDate(typed);
    setRefused(read === null);
    if (read !== null)
      void navigate({ to: '.', search: { moc: read === dayInVietnam() ? undefined : read } });
  };
  return (
    <DateField
      label={t`Cơ cấu của ngày`}
      hint=""
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask();
      }}
      error={refused && t`Hãy nhập một ngày, ví dụ 30/06/2025`}
      action={
        <Button kind="secondary" onClick={ask}>
          <Trans>Xem</Trans>
        </Button>
      }
    />
  );
}
