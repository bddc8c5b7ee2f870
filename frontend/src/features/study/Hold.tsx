import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useStudySession } from '@/domain/useStudySession';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { HoldForm } from './HoldForm';

const route = getRouteApi('/signed-in/chi-bo/sinh-hoat/$id/tien-hanh');

/** A session is held in four steps, with or without a network. */
export default function Hold() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { buoc } = route.useSearch();
  const papers = useStudySession(id);
  const { session } = papers;
  const may = (action: (typeof session.allowed_actions)[number]) => session.allowed_actions.includes(action);
  if (may('hold') || may('minute')) return <HoldForm papers={papers} step={buoc ?? 1} />;
  return (
    <Page
      title={t`Tiến hành buổi họp`}
      eyebrow={session.organisation.name}
      back={
        <BackLink to="/chi-bo/sinh-hoat/$id" params={{ id }}>
          <Trans>Về buổi sinh hoạt</Trans>
        </BackLink>
      }
    >
      <EmptyState
        title={
          session.state === 'planned' ? t`Buổi này chưa gửi giấy mời` : t`Không ghi thêm được vào buổi này`
        }
        action={
          <LinkButton to="/chi-bo/sinh-hoat/$id" params={{ id }}>
            <Trans>Xem buổi sinh hoạt</Trans>
          </LinkButton>
        }
      >
        {session.state === 'planned' ? (
          <Trans>Mời chi bộ họp trước, rồi mới điểm danh.</Trans>
        ) : (
          <Trans>Chỉ bí thư, phó bí thư ghi được, khi biên bản chưa được thông qua.</Trans>
        )}
      </EmptyState>
    </Page>
  );
}
