import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Consent, withdrawConsent } from '@/api/queries/consents';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { TextArea } from '@/ui/TextArea';

/** Takes a consent back from a day on; what was published before stays a fact. */
export function WithdrawConsent({ consent }: { consent: Consent }) {
  const { t } = useLingui();
  const today = dayInVietnam();
  const [typed, setTyped] = useState(formatDate(today));
  const [note, setNote] = useState('');
  const withdrawn_on = parseDate(typed);
  const wrong = withdrawn_on === null || withdrawn_on > today || withdrawn_on < consent.given_on;
  const given = formatDate(consent.given_on);
  const needed = t`Hãy nhập ngày rút, từ ${given} đến hôm nay`;
  const { name } = consent;
  return (
    <TaskDialog
      name={t`Rút lại đồng ý`}
      kind="danger"
      done={t`Đã ghi: ${name} rút lại đồng ý.`}
      gaps={wrong ? [{ fieldId: 'withdrawn-on', text: needed }] : []}
      send={() => withdrawConsent(consent.id, { withdrawn_on, note: cleanText(note) || null })}
    >
      {(tried) => (
        <>
          <p>
            <Trans>
              Từ ngày rút, không được đăng gì mới của <b>{name}</b>. Điều đã đăng trước đó vẫn là việc đã qua.
            </Trans>
          </p>
          <DateField
            id="withdrawn-on"
            label={t`Rút từ ngày`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={tried && wrong && needed}
          />
          <TextArea
            id="withdrawn-note"
            label={t`Đã nói gì, hoặc ghi ở giấy nào`}
            optional
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </>
      )}
    </TaskDialog>
  );
}
