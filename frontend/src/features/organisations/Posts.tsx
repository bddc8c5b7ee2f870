import { Trans } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { organisationPostsQuery } from '@/api/queries/organisations';
import { currentLocale } from '@/i18n';
import { formatDate } from '@/i18n/dates';
import { SummaryList } from '@/ui/SummaryList';

/** Who holds which post here today. */
export function Posts({ id }: { id: string }) {
  const { data: posts } = useSuspenseQuery(organisationPostsQuery(id));
  const kindOf = (post: (typeof posts)[number]) =>
    currentLocale() === 'en' ? post.kind_name_en : post.kind_name_vi;
  return (
    <section className="card">
      <h2>
        <Trans>Người giữ chức vụ</Trans>
      </h2>
      {posts.length === 0 ? (
        <p className="hint">
          <Trans>Chưa ghi ai giữ chức vụ ở đây.</Trans>
        </p>
      ) : (
        <SummaryList
          rows={posts.map((post) => ({
            term: kindOf(post),
            value: (
              <>
                <Link to="/dang-vien/$id" params={{ id: post.member_id }}>
                  {post.member_name}
                </Link>{' '}
                <Since day={post.valid_from} />
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}

function Since({ day }: { day: string }) {
  const from = formatDate(day);
  return (
    <span className="hint">
      <Trans>từ {from}</Trans>
    </span>
  );
}
