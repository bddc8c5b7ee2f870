import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus, Webhook as Icon } from 'lucide-react';
import { type Webhook, WEBHOOKS_PER_PAGE, webhooksQuery } from '@/api/queries/webhooks';
import { UnitName } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { formatInstantDate } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { WEBHOOK_STATES } from './words';

const route = getRouteApi('/signed-in/quan-tri/bao-tin');

/** The programs that are told of events. */
export default function Webhooks() {
  const { t } = useLingui();
  const { sau } = route.useSearch();
  const { data } = useQuery({ ...webhooksQuery(sau), placeholderData: keepPreviousData, throwOnError: true });
  const pages = usePages(sau, data?.next_cursor);
  return (
    <Page
      width="wide"
      title={t`Báo tin cho phần mềm khác`}
      lead={t`Có việc xảy ra thì phần mềm khác được báo ngay, chỉ kèm mã số, không kèm nội dung.`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      {data ? (
        <>
          <DataTable<Webhook>
            caption={t`Nơi nhận tin`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ description }) => description}
            columns={[
              {
                id: 'name',
                header: t`Phần mềm`,
                cell: ({ id, description }) => (
                  <Link to="/quan-tri/bao-tin/$id" params={{ id }}>
                    {description}
                  </Link>
                ),
              },
              { id: 'where', header: t`Việc ở đơn vị`, cell: (row) => <UnitName id={row.organisation_id} /> },
              {
                id: 'url',
                header: t`Gửi tới`,
                cell: ({ url }) => <span className="code">{new URL(url).host}</span>,
              },
              { id: 'since', header: t`Lập ngày`, cell: ({ created_at }) => formatInstantDate(created_at) },
              {
                id: 'state',
                header: t`Trạng thái`,
                cell: ({ state }) => (
                  <Tag tone={WEBHOOK_STATES[state].tone}>{t(WEBHOOK_STATES[state].label)}</Tag>
                ),
              },
            ]}
            empty={
              <EmptyState
                icon={<Icon size={40} strokeWidth={1.5} aria-hidden="true" />}
                title={t`Chưa có nơi nhận tin nào`}
              >
                <Trans>Phần mềm nhân sự, cổng thông tin có thể được báo tin ở đây.</Trans>
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={WEBHOOKS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={5} height={2.5} />
      )}
      <div className="button-row" data-no-print="">
        <LinkButton to="/quan-tri/bao-tin/moi" icon={<Plus size={18} aria-hidden="true" />}>
          <Trans>Thêm nơi nhận tin</Trans>
        </LinkButton>
      </div>
    </Page>
  );
}
