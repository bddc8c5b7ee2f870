import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Report, reportSteps } from '@/api/queries/summaries';
import { TaskDialog } from '@/domain/TaskDialog';
import { formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { TextArea } from '@/ui/TextArea';
import { latestDay } from './words';

/** Seals the report with the figures of a day and sends it; why, where reports from below are not in. */
export function SubmitTask({ report }: { report: Report }) {
  const { t } = useLingui();
  const [day, setDay] = useState(formatDate(latestDay(report)));
  const [exception, setException] = useState('');
  const as_of = parseDate(day);
  const missing = report.missing_below.map(({ name }) => name).join(', ');
  const reason = cleanText(exception);
  const words = {
    day: t`Hãy nhập ngày của số liệu`,
    reason: t`Hãy ghi vì sao gửi khi còn đơn vị chưa báo cáo`,
  };
  return (
    <TaskDialog
      name={t`Chốt số liệu và gửi`}
      kind="primary"
      done={t`Đã gửi báo cáo lên cấp trên.`}
      gaps={[
        ...(as_of ? [] : [{ fieldId: 'as_of', text: words.day }]),
        ...(missing && !reason ? [{ fieldId: 'exception', text: words.reason }] : []),
      ]}
      send={() => reportSteps.submit(report, { as_of, exception: missing ? reason : null })}
    >
      {(tried) => (
        <>
          <p>
            <Trans>Sau khi gửi, bản này không sửa được nữa. Sai sót được sửa bằng bản đính chính.</Trans>
          </p>
          <DateField
            id="as_of"
            label={t`Số liệu tính đến hết ngày`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={tried && !as_of && words.day}
          />
          {missing && (
            <TextArea
              id="exception"
              label={t`Vì sao gửi khi còn đơn vị chưa báo cáo?`}
              hint={t`Chưa có báo cáo của: ${missing}.`}
              value={exception}
              onChange={(event) => setException(event.target.value)}
              error={tried && !reason && words.reason}
            />
          )}
        </>
      )}
    </TaskDialog>
  );
}
