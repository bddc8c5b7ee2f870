import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { askForHints } from '@/api/queries/pledges';
import { DeedSummary } from '@/domain/DeedSummary';
import { useNotebook } from '@/domain/useNotebook';
import { useSession } from '@/domain/useSession';
import { useStoredDraft } from '@/domain/useStoredDraft';
import { BackLink } from '@/ui/BackLink';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { fieldId } from './errors';
import { Hints } from './Hints';
import { modeOf } from './mode';
import { SendPledge } from './SendPledge';
import { shownDeed } from './shown';
import { deedsToSend, pledgeDraft, type PledgeValues } from './values';

const route = getRouteApi('/signed-in/with-year/so-tay/dang-ky/xem-lai');

/** Check the answers before they go to the cell, with what could be said more concretely. */
export default function Review() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { notebook, owner } = useNotebook(search);
  const { account_id } = useSession();
  const { name } = notebook.member;
  const key = pledgeDraft(account_id, notebook, owner);
  const draft = useStoredDraft<PledgeValues>(key);
  const deeds = draft ? deedsToSend(draft.value) : [];
  const hints = useQuery({
    queryKey: ['hints', key, deeds],
    enabled: deeds.length > 0,
    retry: false,
    queryFn: () => askForHints({ year: notebook.year, member_id: owner ? null : notebook.member.id, deeds }),
  });
  if (draft === undefined) return <Skeleton lines={6} />;
  if (draft === null) return <Navigate to="/so-tay/dang-ky" search={search} replace />;
  return (
    <Page
      width="form"
      title={t`Xem lại trước khi gửi`}
      eyebrow={owner ? undefined : t`Nhập hộ đồng chí ${name}`}
      back={
        <BackLink to="/so-tay/dang-ky" search={search}>
          <Trans>Sửa lại</Trans>
        </BackLink>
      }
    >
      {deeds.map((deed, index) => (
        <section key={index} className="card" aria-labelledby={`deed-${index}`}>
          <div className="split">
            <h2 id={`deed-${index}`}>{deed.action}</h2>
            <LinkButton
              kind="quiet"
              size="small"
              to="/so-tay/dang-ky"
              search={search}
              hash={fieldId(index, 'action')}
            >
              <Trans>Sửa</Trans>
              <span className="visually-hidden"> {deed.action}</span>
            </LinkButton>
          </div>
          <DeedSummary deed={shownDeed(deed, notebook)} />
          {hints.data && <Hints hints={hints.data} index={index} />}
        </section>
      ))}
      <SendPledge
        notebook={notebook}
        owner={owner}
        mode={modeOf(notebook, owner)}
        deeds={deeds}
        draftKey={key}
      />
    </Page>
  );
}
