import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ownGradingsQuery } from '@/api/queries/ownGradings';
import { LinkButton } from '@/ui/LinkButton';

/** One's own grading form that waits to be filled in; nothing while there is none, or without a network. */
export function GradingTask() {
  const { data: gradings } = useQuery({ ...ownGradingsQuery, throwOnError: false });
  const open = gradings?.find(({ state }) => state === 'opened');
  if (!open) return null;
  const { id, year } = open;
  return (
    <section className="card" aria-labelledby="grading-task" data-no-print="">
      <h2 id="grading-task">
        <Trans>Chi bộ mời đồng chí tự xếp loại năm {year}</Trans>
      </h2>
      <div className="button-row">
        <LinkButton kind="secondary" to="/xep-loai/$id/cham" params={{ id }}>
          <Trans>Tự xếp loại</Trans>
        </LinkButton>
      </div>
    </section>
  );
}
