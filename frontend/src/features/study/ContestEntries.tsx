import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type Contest, contestQuery } from '@/api/queries/sessionRecords';
import type { StudySession } from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { formatDecimal, NOTHING } from '@/i18n/format';
import { DataTable } from '@/ui/DataTable';
import { LinkButton } from '@/ui/LinkButton';

type Entry = Contest['entries'][number];

/** What was entered in a contest, workshop or seminar, with points and prizes. */
export function ContestEntries({ session }: { session: StudySession }) {
  const { t } = useLingui();
  const { account_id: account } = useSession();
  const { data: contest } = useQuery(contestQuery({ account, id: session.id }));
  const enters = session.allowed_actions.includes('enter');
  if (!contest || (contest.entries.length === 0 && !enters)) return null;
  return (
    <section className="stack">
      <DataTable<Entry>
        caption={t`Bài dự thi, tham luận`}
        rows={contest.entries}
        rowId={({ id }) => id}
        rowName={({ title }) => title}
        columns={[
          { id: 'title', header: t`Bài`, cell: ({ number, title }) => `${number}. ${title}` },
          {
            id: 'by',
            header: t`Của`,
            cell: ({ member, organisation, team }) => member?.name ?? organisation?.name ?? team,
          },
          {
            id: 'score',
            header: t`Điểm`,
            number: true,
            cell: ({ score }) => (score === null ? NOTHING : formatDecimal(score)),
          },
          { id: 'prize', header: t`Giải`, cell: ({ prize }) => prize ?? NOTHING },
        ]}
        empty={
          <p className="hint">
            <Trans>Chưa ghi bài nào.</Trans>
          </p>
        }
      />
      {enters && (
        <div className="button-row" data-no-print="">
          <LinkButton kind="secondary" to="/chi-bo/sinh-hoat/$id/bai-du-thi" params={{ id: session.id }}>
            <Trans>Ghi bài, điểm và giải</Trans>
          </LinkButton>
        </div>
      )}
    </section>
  );
}
