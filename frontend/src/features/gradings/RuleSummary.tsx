import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { GradingRules, GradingSubject } from '@/api/queries/gradings';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { formatDecimal, formatInteger } from '@/i18n/format';
import { SummaryList } from '@/ui/SummaryList';
import { GRADED_STATUSES, GRADERS, levelName, localName, PERIODS, ROUNDINGS } from './words';

/** Everything that a rule set says: to read it, and to check it before it is kept. */
export function RuleSummary({ subject, rules }: { subject: GradingSubject; rules: GradingRules }) {
  return (
    <>
      <div className="columns">
        <Criteria rules={rules} />
        <Levels rules={rules} />
      </div>
      <Procedure subject={subject} rules={rules} />
    </>
  );
}

function Criteria({ rules: { criteria } }: { rules: GradingRules }) {
  const all = formatDecimal(
    criteria.reduce((sum, { points }) => sum + Number(points), 0),
    2,
  );
  return (
    <section className="card">
      <h2>
        <Trans>Tiêu chí, nhiều nhất {all} điểm</Trans>
      </h2>
      <SummaryList
        rows={criteria.map((criterion) => {
          const most = formatDecimal(Number(criterion.points), 2);
          return { term: localName(criterion), value: <Trans>{most} điểm</Trans> };
        })}
      />
    </section>
  );
}

function Levels({ rules: { levels } }: { rules: GradingRules }) {
  return (
    <section className="card">
      <h2>
        <Trans>Các mức</Trans>
      </h2>
      <SummaryList
        rows={levels.map((level) => {
          const least = formatDecimal(Number(level.minimum), 2);
          return { term: localName(level), value: <Trans>từ {least} điểm</Trans> };
        })}
      />
    </section>
  );
}

function Procedure({ subject, rules }: { subject: GradingSubject; rules: GradingRules }) {
  const { t } = useLingui();
  const { data: kinds } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  const years = formatInteger(rules.term_years);
  const whom =
    subject === 'member'
      ? rules.statuses.map((code) => {
          const word = GRADED_STATUSES[code as keyof typeof GRADED_STATUSES];
          return word === undefined ? code : t(word);
        })
      : rules.organisation_kinds.map((code) => nameOf(kinds, code));
  const periods = rules.periods.map((code) =>
    code === 'term' ? t`Nhiệm kỳ ${years} năm` : t(PERIODS[code]),
  );
  const { cap, ballot } = rules;
  const quorum = formatDecimal(Number(ballot.quorum_percent), 2);
  const majority = formatDecimal(Number(ballot.majority_percent), 2);
  const rows = [
    { term: t`Xếp loại những ai`, value: whom.join('; ') },
    { term: t`Xếp loại theo`, value: periods.join('; ') },
    { term: t`Ai nhận xét, đề nghị`, value: t(GRADERS[rules.appraised_by]) },
    { term: t`Ai quyết định`, value: t(GRADERS[rules.decided_by]) },
    { term: t`Tỷ lệ trần của mức cao nhất`, value: cap ? <CapText rules={rules} cap={cap} /> : t`Không có` },
    {
      term: t`Bỏ phiếu kín`,
      value: t`Có mặt từ ${quorum}% số người có quyền; tán thành trên ${majority}% số phiếu phát ra.`,
    },
  ];
  return (
    <section className="card">
      <h2>
        <Trans>Cách làm</Trans>
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function CapText({ rules, cap }: { rules: GradingRules; cap: NonNullable<GradingRules['cap']> }) {
  const { t } = useLingui();
  const share = formatDecimal(Number(cap.share_percent), 2);
  const rounding = t(ROUNDINGS[cap.rounding]);
  const from = cap.base_level && levelName(rules, cap.base_level);
  return (
    <>
      {from ? (
        <Trans>
          {share}% số được xếp từ mức “{from}” trở lên, {rounding}.
        </Trans>
      ) : (
        <Trans>
          {share}% số được xếp loại, {rounding}.
        </Trans>
      )}{' '}
      {cap.binding ? <Trans>Không được vượt.</Trans> : <Trans>Vượt phải ghi lý do.</Trans>}
    </>
  );
}
