import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { GradesAsked } from '@/api/queries/gradings';
import { yearsQuery } from '@/api/queries/reference';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { Select } from '@/ui/Select';
import { addressedSubject, codeOf, type GradingSearch, PERIOD_CODES } from './period';
import { SUBJECTS } from './words';

/** Fields that every question about grades has: the unit, the period, and (unless the page says it) who is graded. */
export function QuestionFields({ asked, withSubject }: { asked: GradesAsked; withSubject: boolean }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const change = (changed: GradingSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...changed, sau: undefined }),
    });
  const names = {
    quarter_1: t`Quý I`,
    quarter_2: t`Quý II`,
    quarter_3: t`Quý III`,
    quarter_4: t`Quý IV`,
    term: t`Nhiệm kỳ từ năm này`,
  };
  return (
    <>
      <ChosenUnit
        label={t`Đơn vị`}
        id={asked.organisation}
        onChange={(don_vi) => {
          if (don_vi !== null && don_vi !== asked.organisation) change({ don_vi });
        }}
      />
      <Select
        label={t`Năm`}
        value={String(asked.year)}
        onChange={(event) => change({ nam: Number(event.target.value) })}
        options={years.map(({ year }) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        label={t`Kỳ xếp loại`}
        emptyLabel={t`Cả năm`}
        value={codeOf(asked) ?? ''}
        onChange={(event) => change({ ky: PERIOD_CODES.find((code) => code === event.target.value) })}
        options={PERIOD_CODES.map((value) => ({ value, label: names[value] }))}
      />
      {withSubject && (
        <Select
          label={t`Xếp loại ai`}
          value={asked.subject}
          onChange={(event) =>
            change({
              doi_tuong: addressedSubject(event.target.value === 'organisation' ? 'organisation' : 'member'),
            })
          }
          options={(['member', 'organisation'] as const).map((value) => ({
            value,
            label: t(SUBJECTS[value]),
          }))}
        />
      )}
    </>
  );
}
