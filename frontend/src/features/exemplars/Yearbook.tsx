import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BookPlus } from 'lucide-react';
import { yearbookQuery } from '@/api/queries/yearbooks';
import { useHasRole } from '@/domain/useScope';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { useYearbookOf } from './yearbook';
import { YearbookFilters } from './YearbookFilters';
import { YearbookPaper } from './YearbookPaper';

const route = getRouteApi('/signed-in/with-year/dien-hinh/ky-yeu');

/** The yearbook of an organisation as it will be printed, for everyone. */
export default function Yearbook() {
  const { t } = useLingui();
  const search = route.useSearch();
  const book = useYearbookOf(search);
  const { organisation, year } = book;
  const composes = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator');
  const { data } = useQuery({
    ...yearbookQuery(organisation?.id ?? '', year),
    enabled: organisation !== null,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return (
    <Page
      width="board"
      title={t`Kỷ yếu gương điển hình năm ${year}`}
      eyebrow={organisation?.name}
      back={
        <BackLink to="/dien-hinh">
          <Trans>Về danh sách điển hình</Trans>
        </BackLink>
      }
      actions={
        <div className="button-row" data-no-print="">
          {composes && (
            <LinkButton
              icon={<BookPlus size={18} aria-hidden="true" />}
              to="/dien-hinh/ky-yeu/soan"
              search={{ don_vi: search.don_vi, nam: search.nam }}
            >
              <Trans>Soạn kỷ yếu</Trans>
            </LinkButton>
          )}
          <PrintButton>
            <Trans>In kỷ yếu</Trans>
          </PrintButton>
        </div>
      }
    >
      <YearbookFilters book={book} order={search.xep ?? 'as-arranged'} />
      {organisation !== null && !data ? (
        <Skeleton lines={8} height={3} />
      ) : !data || data.length === 0 || organisation === null ? (
        <EmptyState title={t`Kỷ yếu này chưa có điển hình nào`}>
          <Trans>Cấp uỷ chọn điển hình đã công nhận, được đồng ý cho đăng, đưa vào kỷ yếu.</Trans>
        </EmptyState>
      ) : (
        <YearbookPaper entries={data} organisation={organisation.name} year={year} order={search.xep} />
      )}
    </Page>
  );
}
