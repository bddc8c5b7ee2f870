import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Statistics, UnitFigures } from '@/api/queries/statistics';
import { CoverageBars, type CoverageRow } from '@/charts/CoverageBars';
import { formatOf } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { Select } from '@/ui/Select';
import type { FigureSearch } from './asked';
import { COLUMNS, STAGES, type Stage } from '@/domain/columns';
import { RowsLink } from './RowsLink';

interface Props {
  statistics: Statistics;
  search: FigureSearch;
  stage: Stage;
  /** The day of the tree, when it is not today's. */
  day: string | undefined;
}

/** The units directly below, lowest share first. Each name leads into the unit, each count to its people. */
export function UnitBars({ statistics, search, stage }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const units = statistics.units.filter(({ relation }) => relation !== 'itself');
  const base = statistics.indicators.find(({ code }) => code === stage)?.denominator;
  const stages = STAGES.map((value) => ({ value, label: t(COLUMNS[value]) }));
  return (
    <section className="stack">
      <Select
        label={t`So các đơn vị theo`}
        value={stage}
        onChange={(event) =>
          void navigate({
            to: '/to-chuc',
            search: { ...search, buoc: event.target.value as Stage },
            replace: true,
            resetScroll: false,
          })
        }
        options={stages}
      />
      {units.length === 0 ? (
        <EmptyState title={t`Không có đơn vị trực thuộc`}>
          {t`Bấm vào các con số ở trên để xem từng người.`}
        </EmptyState>
      ) : (
        <CoverageBars
          caption={t(COLUMNS[stage])}
          captionNote={t`Đơn vị có tỷ lệ thấp nhất đứng trước`}
          nameHeader={t`Đơn vị`}
          countHeader={t`Số người`}
          rows={units.flatMap((unit) => rowOf(unit, search, stage, base === 'registered'))}
        />
      )}
    </section>
  );
}

function rowOf(unit: UnitFigures, search: FigureSearch, stage: Stage, ofRegistered: boolean): CoverageRow[] {
  const counts = unit.years[0]?.everybody;
  if (!counts) return [];
  const numerator = counts[stage];
  const denominator = ofRegistered ? counts.registered : counts.due;
  const row = { id: unit.organisation?.id ?? unit.relation, numerator, denominator };
  const name = <UnitName unit={unit} search={search} />;
  if (unit.relation !== 'child' || !unit.organisation) return [{ ...row, name }];
  const { id, name: text } = unit.organisation;
  const count = (
    <RowsLink search={search} unit={id} column={stage} name={text}>
      {formatOf(numerator, denominator)}
    </RowsLink>
  );
  return [{ ...row, name, count }];
}

function UnitName({ unit, search }: { unit: UnitFigures; search: FigureSearch }) {
  if (unit.relation === 'elsewhere') return <Trans>Đơn vị nay thuộc nơi khác</Trans>;
  if (unit.relation === 'own' || !unit.organisation) return <Trans>Không thuộc đơn vị nào bên dưới</Trans>;
  const { id, name } = unit.organisation;
  return (
    <Link to="/to-chuc" search={{ ...search, don_vi: id }}>
      {name}
    </Link>
  );
}
