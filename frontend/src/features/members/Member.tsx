import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { type Member as MemberRecord, memberQuery } from '@/api/queries/members';
import { formatInstantDate } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { MemberTasks } from './MemberTasks';
import { MemberTimeline } from './MemberTimeline';
import { formatPartial } from './partialDate';
import { STATUSES } from './words';

const route = getRouteApi('/signed-in/dang-vien/$id');

/** One person: the record as the reader may see it, what can be done, and everything dated. */
export default function Member() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: member } = useSuspenseQuery(memberQuery(id));
  const { name, tone } = STATUSES[member.status];
  return (
    <Page
      width="board"
      title={member.full_name}
      eyebrow={member.home_organisation_name}
      lead={<Tag tone={tone}>{t(name)}</Tag>}
      back={
        <BackLink to="/dang-vien" search={{ don_vi: member.organisation_id ?? member.home_organisation_id }}>
          <Trans>Về danh sách của chi bộ</Trans>
        </BackLink>
      }
      actions={
        <div className="button-row" data-no-print="">
          <LinkButton
            kind="secondary"
            icon={<BookOpen size={18} aria-hidden="true" />}
            to="/co-cau/$id"
            params={{ id: member.home_organisation_id }}
          >
            <Trans>Xem chi bộ</Trans>
          </LinkButton>
          <PrintButton />
        </div>
      }
    >
      {member.merged_into_id && (
        <Notice tone="warning">
          <Link to="/dang-vien/$id" params={{ id: member.merged_into_id }}>
            <Trans>Hồ sơ này đã gộp vào một hồ sơ khác</Trans>
          </Link>
        </Notice>
      )}
      <div className="columns">
        <div className="stack" data-gap="large">
          <Facts member={member} />
          <MemberTasks member={member} />
        </div>
        <MemberTimeline id={id} />
      </div>
    </Page>
  );
}

function Facts({ member }: { member: MemberRecord }) {
  const { t } = useLingui();
  const updated = formatInstantDate(member.updated_at);
  const shown = (field: string, value: string | null) =>
    member.masked.includes(field) ? <span className="hint">{t`Không được xem`}</span> : value;
  const rows = [
    { term: t`Ngày sinh`, value: shown('birth_date', formatPartial(member.birth_date)) },
    { term: t`Giới tính`, value: shown('sex', sexName(member.sex, t`Nam`, t`Nữ`)) },
    { term: t`Ngày vào Đảng`, value: shown('joined_on', formatPartial(member.joined_on)) },
    { term: t`Ngày chính thức`, value: shown('official_on', formatPartial(member.official_on)) },
    { term: t`Số thẻ đảng viên`, value: shown('card_number', member.card_number) },
    { term: t`Số định danh cá nhân`, value: shown('national_id', member.national_id) },
    { term: t`Điện thoại`, value: shown('telephone', member.telephone) },
    { term: t`Thư điện tử`, value: shown('email', member.email) },
    { term: t`Lãnh đạo chủ chốt`, value: member.key_leader ? t`Có` : t`Không` },
  ];
  return (
    <section className="card">
      <h2>
        <Trans>Hồ sơ</Trans>
      </h2>
      <SummaryList rows={rows.map(({ term, value }) => ({ term, value: value || '–' }))} />
      <p className="hint">
        <Trans>Sửa lần cuối ngày {updated}</Trans>
      </p>
    </section>
  );
}

const sexName = (sex: string | null, male: string, female: string): string | null =>
  sex === null ? null : sex === 'male' ? male : female;
