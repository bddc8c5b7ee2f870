import { Trans, useLingui } from '@lingui/react/macro';
import type { Indicator, Statistics } from '@/api/queries/statistics';
import { Figures } from '@/ui/Figures';
import type { FigureSearch } from './asked';
import { COLUMNS, STAGES } from '@/domain/columns';
import { RowsLink } from './RowsLink';

type YearFigures = Statistics['units'][number]['years'][number];

/** How many have come how far: numerator, denominator and share, each with the way to its people. */
export function StageFigures({
  figures,
  sheets,
  search,
}: {
  figures: YearFigures;
  sheets: readonly Indicator[];
  search: FigureSearch;
}) {
  const { t } = useLingui();
  return (
    <Figures
      figures={STAGES.map((stage) => {
        const base = sheets.find(({ code }) => code === stage)?.denominator;
        return {
          id: stage,
          label: t(COLUMNS[stage]),
          numerator: figures.everybody[stage],
          denominator: base === 'registered' ? figures.everybody.registered : figures.everybody.due,
          unit: base === 'registered' ? t`người đã đăng ký` : t`người phải đăng ký`,
          open: (
            <RowsLink search={search} column={stage} name={t(COLUMNS[stage])}>
              <Trans>Xem danh sách</Trans>
            </RowsLink>
          ),
        };
      })}
    />
  );
}
