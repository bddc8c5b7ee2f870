import { Trans, useLingui } from '@lingui/react/macro';
import { type Finding, findingSteps } from '@/api/queries/inspections';
import { DatedTimeline } from '@/domain/DatedTimeline';
import { TextTask } from '@/domain/TextTask';
import { formatDate } from '@/i18n/dates';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { RecheckTask } from './RecheckTask';
import { FINDING_STATES } from './words';

/** What was found, what has to be put right by when, and every step of it. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { t } = useLingui();
  const { number, text, state, overdue, due_on, steps, allowed_actions } = finding;
  const may = (action: Finding['allowed_actions'][number]) => allowed_actions.includes(action);
  const words: Record<Finding['steps'][number]['action'], string> = {
    extend: t`Gia hạn`,
    report: t`Báo cáo khắc phục`,
    accept: t`Kiểm tra lại: đạt`,
    reject: t`Kiểm tra lại: chưa đạt`,
    climb: t`Quá hạn, cấp trên theo dõi`,
  };
  const rows = [
    { term: t`Căn cứ`, value: finding.examined.label },
    { term: t`Nguyên nhân`, value: finding.cause },
    { term: t`Phải khắc phục`, value: finding.remedy },
    { term: t`Hạn`, value: due_on && formatDate(due_on) },
    { term: t`Đang theo dõi`, value: finding.kind === 'limitation' ? finding.held_by.name : null },
  ];
  return (
    <li className="card">
      <div className="split">
        <h3>
          {number}. {text}
        </h3>
        {overdue ? (
          <Tag tone="problem">
            <Trans>Quá hạn</Trans>
          </Tag>
        ) : (
          <Tag tone={FINDING_STATES[state].tone}>{t(FINDING_STATES[state].label)}</Tag>
        )}
      </div>
      <SummaryList rows={rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      {steps.length > 0 && (
        <DatedTimeline
          label={t`Quá trình khắc phục`}
          entries={steps.map(({ action, text: said, on, due_on: until }, index) => {
            const day = until && formatDate(until);
            return {
              id: String(index),
              on,
              title: words[action],
              body: [said, day && t`Hạn mới: ${day}`].filter(Boolean).join('\n'),
              tone: action === 'accept' ? 'done' : action === 'climb' ? 'problem' : 'neutral',
            };
          })}
        />
      )}
      {allowed_actions.length > 0 && (
        <div className="button-row" data-no-print="">
          {may('report') && (
            <TextTask
              name={t`Báo cáo đã khắc phục`}
              label={t`Đã khắc phục thế nào`}
              hint={t`Ví dụ: Ba đồng chí đã sửa bản đăng ký, chi bộ đã công khai lại.`}
              needed={t`Hãy ghi đã khắc phục thế nào`}
              done={t`Đã gửi báo cáo khắc phục.`}
              send={(report) => findingSteps.report(finding, report)}
            />
          )}
          {may('accept') && <RecheckTask finding={finding} satisfied />}
          {may('reject') && <RecheckTask finding={finding} satisfied={false} />}
        </div>
      )}
    </li>
  );
}
