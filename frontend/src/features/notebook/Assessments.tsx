import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Notebook } from '@/api/queries/notebook';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { formatDate } from '@/i18n/dates';
import { SummaryList } from '@/ui/SummaryList';

/** The third part of the notebook: what the collective wrote, read only; corrections stand above what they correct. */
export function Assessments({ notebook: { assessments } }: { notebook: Notebook }) {
  const { t } = useLingui();
  const { data: levels } = useSuspenseQuery(catalogueQuery('rating_level'));
  if (assessments.length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <Trans>Tập thể nhận xét, đánh giá</Trans>
      </h2>
      {assessments.map((assessment, index) => (
        <article key={assessment.id} className="card">
          {index > 0 && (
            <p className="eyebrow">
              <Trans>Bản ghi trước</Trans>
            </p>
          )}
          <SummaryList
            rows={[
              { term: t`Mức đánh giá`, value: <strong>{nameOf(levels, assessment.rating)}</strong> },
              { term: t`Nhận xét`, value: assessment.remark },
              { term: t`Ngày sinh hoạt`, value: formatDate(assessment.assessed_on) },
              {
                term: t`Người ghi`,
                value: [assessment.written_by?.name, assessment.organisation.name].filter(Boolean).join(', '),
              },
            ]}
          />
        </article>
      ))}
    </section>
  );
}
