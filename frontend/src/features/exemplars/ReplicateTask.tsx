import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type ExemplarPage, exemplarSteps } from '@/api/queries/exemplars';
import { TaskDialog } from '@/domain/TaskDialog';
import { useSession } from '@/domain/useSession';
import { useHasRole } from '@/domain/useScope';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';

/** A cell or a committee says that it has taken the exemplar up. */
export function ReplicateTask({ exemplar }: { exemplar: ExemplarPage }) {
  const { t } = useLingui();
  const { offices, scopes } = useSession();
  const may = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator');
  const units = [...offices, ...scopes].filter(({ id }) => id !== exemplar.organisation_id);
  const [unit, setUnit] = useState(units[0]?.id ?? '');
  const [day, setDay] = useState(formatDate(dayInVietnam()));
  const [evidence, setEvidence] = useState('');
  if (!may || units.length === 0) return null;
  const started_on = parseDate(day);
  const words = { day: t`Hãy nhập ngày bắt đầu`, evidence: t`Hãy ghi việc đã làm theo và kết quả` };
  return (
    <section className="card" data-no-print="">
      <h2>
        <Trans>Đơn vị tôi làm theo</Trans>
      </h2>
      <p>
        <Trans>Ghi lại để điển hình được tính là đã nhân rộng.</Trans>
      </p>
      <div className="button-row">
        <TaskDialog
          name={t`Ghi nhận nhân rộng`}
          done={t`Đã ghi nhận nhân rộng.`}
          gaps={[
            ...(started_on ? [] : [{ fieldId: 'started_on', text: words.day }]),
            ...(cleanText(evidence) ? [] : [{ fieldId: 'evidence', text: words.evidence }]),
          ]}
          send={() =>
            exemplarSteps.replicate(exemplar, {
              organisation_id: unit,
              started_on: started_on ?? '',
              evidence: cleanText(evidence),
            })
          }
        >
          {(tried) => (
            <>
              <Select
                label={t`Đơn vị làm theo`}
                value={unit}
                onChange={(event) => setUnit(event.target.value)}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <DateField
                id="started_on"
                label={t`Bắt đầu từ ngày`}
                value={day}
                onChange={(event) => setDay(event.target.value)}
                error={tried && !started_on && words.day}
              />
              <TextArea
                id="evidence"
                label={t`Đã làm theo thế nào`}
                hint={t`Ví dụ: Nghị quyết chi bộ tháng 7; 12 hộ đã hiến đất.`}
                value={evidence}
                onChange={(event) => setEvidence(event.target.value)}
                error={tried && !cleanText(evidence) && words.evidence}
              />
            </>
          )}
        </TaskDialog>
      </div>
    </section>
  );
}
