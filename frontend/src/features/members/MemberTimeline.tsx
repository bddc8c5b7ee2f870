import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { memberTimelineQuery, type TimelineEntry } from '@/api/queries/members';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { DatedTimeline } from '@/domain/DatedTimeline';
import { formatDate } from '@/i18n/dates';
import { MEMBERSHIPS, STAGES, STATUSES, SUBJECTS, TRANSFER_STATES } from './words';

/** Everything dated about one person, the latest first. */
export function MemberTimeline({ id }: { id: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(memberTimelineQuery(id));
  const title = useTitle();
  return (
    <section className="card">
      <h2>
        <Trans>Quá trình</Trans>
      </h2>
      <DatedTimeline
        label={t`Quá trình của đồng chí`}
        entries={data.entries.map((entry) => ({
          id: `${entry.kind}-${entry.subject_id}-${entry.what}-${entry.on}`,
          on: entry.on,
          title: title(entry),
          body: <Body entry={entry} />,
        }))}
      />
    </section>
  );
}

function useTitle(): (entry: TimelineEntry) => string {
  const { t } = useLingui();
  const { data: posts } = useSuspenseQuery(catalogueQuery('position_kind'));
  return ({ kind, what, year }) => {
    const subject = t(SUBJECTS[kind]);
    switch (kind) {
      case 'status':
        return what in STATUSES ? t(STATUSES[what as keyof typeof STATUSES].name) : subject;
      case 'position':
        return nameOf(posts, what);
      case 'membership':
        return what in MEMBERSHIPS ? t(MEMBERSHIPS[what] ?? SUBJECTS.membership) : subject;
      case 'transfer': {
        const state =
          what in TRANSFER_STATES ? t(TRANSFER_STATES[what as keyof typeof TRANSFER_STATES].name) : '';
        return [subject, state.toLowerCase()].filter(Boolean).join(': ');
      }
      case 'pledge': {
        const stage = STAGES[what];
        const name = stage ? t(stage).toLowerCase() : '';
        return year === null ? subject : t`Năm ${year}: ${name}`;
      }
      default:
        return subject;
    }
  };
}

function Body({ entry }: { entry: TimelineEntry }) {
  const until = entry.until && formatDate(entry.until);
  const facts = [entry.organisation_name, entry.decision_number, entry.reason].filter(Boolean).join(' · ');
  return (
    <>
      {facts && <p>{facts}</p>}
      {until && (
        <p className="hint">
          <Trans>đến trước ngày {until}</Trans>
        </p>
      )}
    </>
  );
}
