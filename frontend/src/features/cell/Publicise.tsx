import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueries, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { publish, standingsQuery } from '@/api/queries/cell';
import { pledgeById } from '@/api/queries/pledges';
import { type Pledge, refreshPledges } from '@/api/queries/notebook';
import { DeedCards } from '@/domain/DeedCards';
import { ReturnPledge } from '@/domain/ReturnPledge';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { Confirmation } from '@/ui/Confirmation';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { useCell } from './useCell';

const route = getRouteApi('/signed-in/with-year/chi-bo/cong-khai');

/** Publishing before the cell: tick, see it as the cell will, publish, and be told what became of each. */
export default function Publicise() {
  const { t } = useLingui();
  const client = useQueryClient();
  const search = route.useSearch();
  const { cell, cellYear } = useCell(search);
  const { data: lines } = useSuspenseQuery(standingsQuery(cellYear));
  const waiting = lines.filter(({ state }) => state === 'registered');
  const texts = useQueries({
    queries: waiting.map(({ pledge_id }) => ({
      queryKey: ['pledge', pledge_id],
      queryFn: () => pledgeById(pledge_id ?? ''),
    })),
  });
  const pledges = texts.flatMap(({ data }) => (data ? [data] : []));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [preview, setPreview] = useState(false);
  const publication = useMutation({ mutationFn: publish, onSuccess: () => refreshPledges(client) });
  const chosen = pledges.filter(({ id }) => !left.has(id));
  const { year } = cellYear;
  const count = chosen.length;
  const back = (
    <BackLink to="/chi-bo" search={search}>
      <Trans>Về chi bộ</Trans>
    </BackLink>
  );

  if (publication.data) return <Published {...publication.data} search={search} />;
  if (waiting.length > 0 && texts.some(({ isPending }) => isPending)) return <Skeleton lines={6} />;
  if (waiting.length === 0)
    return (
      <Page title={t`Công khai bản đăng ký`} eyebrow={cell.name} back={back}>
        <EmptyState title={t`Không có bản đăng ký nào chờ công khai`} />
      </Page>
    );
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };

  if (preview)
    return (
      <Page
        title={t`Chi bộ sẽ thấy như sau`}
        eyebrow={cell.name}
        lead={t`Sau khi công khai, mọi đảng viên trong chi bộ đọc và góp ý được.`}
      >
        {publication.error && (
          <Notice tone="problem" live>
            {errorText(publication.error)}
          </Notice>
        )}
        {chosen.map((pledge) => (
          <section key={pledge.id} className="stack">
            <h2>{pledge.member.name}</h2>
            <DeedCards deeds={pledge.deeds} />
          </section>
        ))}
        <div className="form-end">
          <Button
            block
            busy={publication.isPending}
            onClick={() => publication.mutate({ ...cellYear, pledge_ids: chosen.map(({ id }) => id) })}
          >
            <Trans>Công khai {count} bản đăng ký</Trans>
          </Button>
          <Button kind="secondary" block onClick={() => setPreview(false)}>
            <Trans>Chọn lại</Trans>
          </Button>
        </div>
      </Page>
    );

  return (
    <Page
      title={t`Công khai bản đăng ký`}
      eyebrow={[cell.name, t`Năm ${year}`].join(' · ')}
      lead={t`Bỏ dấu chọn bản nào chưa công khai lần này. Bản nào còn chung chung thì trả lại để bổ sung.`}
      back={back}
    >
      <ul className="stack">
        {pledges.map((pledge) => (
          <Choice
            key={pledge.id}
            pledge={pledge}
            chosen={!left.has(pledge.id)}
            onToggle={() => toggle(pledge.id)}
          />
        ))}
      </ul>
      <div className="form-end">
        <Button block disabled={count === 0} onClick={() => setPreview(true)}>
          <Trans>Xem trước {count} bản</Trans>
        </Button>
      </div>
    </Page>
  );
}

function Choice({ pledge, chosen, onToggle }: { pledge: Pledge; chosen: boolean; onToggle: () => void }) {
  return (
    <li className="card">
      <Check checked={chosen} onChange={onToggle}>
        <strong>{pledge.member.name}</strong>
      </Check>
      <ul className="bullets">
        {pledge.deeds.map(({ id, action }) => (
          <li key={id}>{action}</li>
        ))}
      </ul>
      {pledge.allowed_actions.includes('return') && (
        <div className="button-row">
          <ReturnPledge pledge={pledge} />
        </div>
      )}
    </li>
  );
}

interface PublishedProps {
  published: number;
  refused: number;
  search: { nam?: number; don_vi?: string };
}

function Published({ published, refused, search }: PublishedProps) {
  const { t } = useLingui();
  return (
    <Confirmation
      tone="done"
      title={t`Đã công khai ${published} bản đăng ký`}
      actions={
        <>
          <LinkButton to="/chi-bo/bang-cong-khai" search={search}>
            <Trans>Mở bảng công khai để in</Trans>
          </LinkButton>
          <LinkButton kind="secondary" to="/chi-bo" search={search}>
            <Trans>Về chi bộ</Trans>
          </LinkButton>
        </>
      }
    >
      <p>
        <Trans>Bước tiếp theo: các đồng chí thực hiện, góp ý cho nhau và tự báo cáo khi đến kỳ.</Trans>
      </p>
      {refused > 0 && (
        <Notice tone="warning">
          <Trans>{refused} bản không công khai được vì đã thay đổi. Hãy mở lại trang chi bộ để xem.</Trans>
        </Notice>
      )}
    </Confirmation>
  );
}
