import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { exemplarQuery } from '@/api/queries/exemplars';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { useHasRole } from '@/domain/useScope';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { ReplicateTask } from './ReplicateTask';
import { Spread } from './Spread';
import { EXEMPLAR_KINDS } from './words';

const route = getRouteApi('/signed-in/dien-hinh/$id');

/** One recognised exemplar, as a page of the yearbook would tell it. */
export default function Exemplar() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: exemplar } = useSuspenseQuery(exemplarQuery(id));
  const { data: fields } = useSuspenseQuery(catalogueQuery('exemplar_field'));
  const deals = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator', 'inspector');
  const { snapshot } = exemplar;
  const rows = [
    { term: t`Người`, value: [snapshot.person_name, ...snapshot.positions].filter(Boolean).join(', ') },
    { term: t`Đơn vị`, value: [snapshot.unit_name, snapshot.above_name].filter(Boolean).join(', ') },
    { term: t`Nơi làm`, value: exemplar.place },
    { term: t`Lĩnh vực`, value: nameOf(fields, exemplar.field) },
    {
      term: t`Công nhận`,
      value: [exemplar.recognised_by.name, exemplar.decision_number, formatDate(exemplar.recognised_on)].join(
        ', ',
      ),
    },
  ];
  return (
    <Page
      title={exemplar.title}
      eyebrow={t(EXEMPLAR_KINDS[exemplar.kind].label)}
      back={
        <BackLink to="/dien-hinh">
          <Trans>Về danh sách điển hình</Trans>
        </BackLink>
      }
      actions={
        <div className="button-row" data-no-print="">
          <PrintButton />
          {deals && (
            <LinkButton kind="secondary" to="/dien-hinh/ho-so/$id" params={{ id }}>
              <Trans>Mở hồ sơ</Trans>
            </LinkButton>
          )}
        </div>
      }
    >
      <p className="gold-rule exemplar-summary pre-line">{exemplar.summary}</p>
      {exemplar.story && (
        <section className="stack">
          <h2>
            <Trans>Câu chuyện</Trans>
          </h2>
          <p className="pre-line">{exemplar.story}</p>
        </section>
      )}
      {exemplar.photo_link && (
        <p data-no-print="">
          <a href={exemplar.photo_link}>
            <Trans>Xem ảnh</Trans>
          </a>
        </p>
      )}
      <section className="card">
        <SummaryList rows={rows.filter(({ value }) => value)} />
      </section>
      <Spread exemplar={exemplar} />
      <ReplicateTask exemplar={exemplar} />
    </Page>
  );
}
