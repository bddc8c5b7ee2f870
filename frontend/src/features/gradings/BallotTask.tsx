import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Grading, type GradingRules, gradingSteps } from '@/api/queries/gradings';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { localName } from './words';

const COUNTS = ['entitled', 'present', 'issued', 'returned', 'valid', 'in_favour'] as const;
type Counts = Record<(typeof COUNTS)[number], string>;

const EMPTY: Counts = { entitled: '', present: '', issued: '', returned: '', valid: '', in_favour: '' };

/** Records a paper ballot as the counting team wrote it down; nobody is asked who voted how. */
export function BallotTask({ grading, rules }: { grading: Grading; rules: GradingRules }) {
  const { t } = useLingui();
  const [day, setDay] = useState(formatDate(dayInVietnam()));
  const [level, setLevel] = useState(
    grading.appraised_level ?? grading.self_level ?? rules.levels[0]?.code ?? '',
  );
  const [counts, setCounts] = useState<Counts>(EMPTY);
  const [team, setTeam] = useState('');
  const held_on = parseDate(day);
  const counting_team = team.split(',').map(cleanText).filter(Boolean);
  const labels: Counts = {
    entitled: t`Số người có quyền bỏ phiếu`,
    present: t`Số người có mặt`,
    issued: t`Số phiếu phát ra`,
    returned: t`Số phiếu thu về`,
    valid: t`Số phiếu hợp lệ`,
    in_favour: t`Số phiếu tán thành`,
  };
  const read = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null);
  const words = {
    day: t`Hãy nhập ngày bỏ phiếu`,
    number: t`Hãy nhập một số`,
    team: t`Hãy ghi tên ban kiểm phiếu`,
  };
  return (
    <TaskDialog
      name={t`Ghi kết quả bỏ phiếu`}
      done={t`Đã ghi kết quả bỏ phiếu.`}
      gaps={[
        ...(held_on ? [] : [{ fieldId: 'held_on', text: words.day }]),
        ...COUNTS.filter((name) => read(counts[name]) === null).map((name) => ({
          fieldId: name,
          text: `${labels[name]}: ${words.number}`,
        })),
        ...(counting_team.length > 0 ? [] : [{ fieldId: 'counting_team', text: words.team }]),
      ]}
      send={() =>
        gradingSteps.ballot(grading, {
          held_on: held_on ?? '',
          level,
          entitled: read(counts.entitled) ?? 0,
          present: read(counts.present) ?? 0,
          issued: read(counts.issued) ?? 0,
          returned: read(counts.returned) ?? 0,
          valid: read(counts.valid) ?? 0,
          in_favour: read(counts.in_favour) ?? 0,
          counting_team,
        })
      }
    >
      {(tried) => (
        <>
          <DateField
            id="held_on"
            label={t`Ngày bỏ phiếu`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={tried && !held_on && words.day}
          />
          <Select
            label={t`Mức được đưa ra bỏ phiếu`}
            value={level}
            onChange={(event) => setLevel(event.target.value)}
            options={rules.levels.map((each) => ({ value: each.code, label: localName(each) }))}
          />
          <div className="field-grid">
            {COUNTS.map((name) => (
              <Field
                key={name}
                id={name}
                label={labels[name]}
                inputMode="numeric"
                width="short"
                value={counts[name]}
                onChange={(event) => setCounts({ ...counts, [name]: event.target.value })}
                error={tried && read(counts[name]) === null && words.number}
              />
            ))}
          </div>
          <Field
            id="counting_team"
            label={t`Ban kiểm phiếu`}
            hint={t`Họ tên từng người, cách nhau bằng dấu phẩy.`}
            value={team}
            onChange={(event) => setTeam(event.target.value)}
            error={tried && counting_team.length === 0 && words.team}
          />
        </>
      )}
    </TaskDialog>
  );
}
