import { useLingui } from '@lingui/react/macro';
import type { Deed, SelfReport } from '@/api/queries/notebook';
import { formatDecimal } from '@/i18n/format';
import { Progress } from '@/ui/Progress';
import { SummaryList } from '@/ui/SummaryList';

/** A self-report under the three headings of the paper notebook, with what was promised beside what was reached. */
export function SelfReportText({ report, deeds }: { report: SelfReport; deeds: readonly Deed[] }) {
  const { t } = useLingui();
  return (
    <div className="stack">
      <Reached deeds={deeds} quantities={report.quantities} />
      <SummaryList
        rows={[
          { term: t`Đã làm được`, value: report.done },
          { term: t`Chưa làm được`, value: report.not_done },
          { term: t`Hướng phấn đấu`, value: report.next },
        ]}
      />
    </div>
  );
}

/** The counted deeds with the number reached of the number promised. */
export function Reached({
  deeds,
  quantities,
}: {
  deeds: readonly Deed[];
  quantities: Readonly<Record<string, number>>;
}) {
  const counted = deeds.filter(({ id, quantity }) => quantity !== null && quantities[id] !== undefined);
  return counted.map(({ id, quantity, unit, measure, action }) => (
    <Progress
      key={id}
      label={measure ?? action}
      done={quantities[id] ?? 0}
      total={quantity ?? 0}
      text={`${formatDecimal(quantities[id] ?? 0)}/${formatDecimal(quantity ?? 0)} ${unit ?? ''}`}
    />
  ));
}
