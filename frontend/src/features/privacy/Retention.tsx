import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { askRetention, type RetentionRun, retentionQuery, ROWS_PER_PAGE } from '@/api/queries/privacy';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { formatInstant, formatInteger } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { RETENTION_RULES } from './words';

const route = getRouteApi('/signed-in/quan-tri/don-du-lieu');
const LOOK_AGAIN_MS = 2_000;

/** Removes what is kept no longer: first counted, then removed; every run leaves its report. */
export default function Retention() {
  const { t } = useLingui();
  const { sau } = route.useSearch();
  const { data } = useQuery({
    ...retentionQuery(sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ finished_at }) => finished_at === null) ? LOOK_AGAIN_MS : false,
  });
  const pages = usePages(sau, data?.next_cursor);
  const [newest] = sau === undefined ? (data?.items ?? []) : [];
  return (
    <Page
      width="wide"
      title={t`Dọn dữ liệu hết hạn lưu`}
      lead={t`Đếm thử trước, rồi mới xoá. Văn bản đã ban hành không bị động tới.`}
      back={
        <BackLink to="/quan-tri/du-lieu-ca-nhan">
          <Trans>Về dữ liệu cá nhân</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      {data && <Tasks newest={newest} />}
      {data ? (
        <>
          <DataTable<RetentionRun>
            caption={t`Các lần dọn`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ created_at }) => formatInstant(created_at)}
            columns={[
              { id: 'at', header: t`Yêu cầu lúc`, cell: ({ created_at }) => formatInstant(created_at) },
              {
                id: 'kind',
                header: t`Loại`,
                cell: ({ trial }) => (trial ? t`Đếm thử, không xoá` : t`Xoá`),
              },
              {
                id: 'state',
                header: t`Tình trạng`,
                cell: ({ finished_at }) =>
                  finished_at ? <Tag tone="done">{t`Đã xong`}</Tag> : <Tag tone="waiting">{t`Đang làm`}</Tag>,
              },
              { id: 'report', header: t`Kết quả`, cell: (row) => <Report run={row} /> },
            ]}
            empty={<EmptyState title={t`Chưa dọn lần nào`} />}
          />
          <ListPager pages={pages} size={ROWS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={5} height={2.5} />
      )}
    </Page>
  );
}

function Report({ run }: { run: RetentionRun }) {
  if (run.finished_at === null) return '–';
  return (
    <ul className="differences">
      {run.results.map((result) => (
        <li key={result.rule}>
          <Rule result={result} />
        </li>
      ))}
    </ul>
  );
}

function Rule({ result }: { result: RetentionRun['results'][number] }) {
  const { t } = useLingui();
  const word = RETENTION_RULES[result.rule];
  const name = word ? t(word) : result.rule;
  const rows = formatInteger(result.rows);
  const since = formatDate(result.kept_since);
  return (
    <Trans>
      {name}: <strong>{rows}</strong> dòng cũ hơn {since}
    </Trans>
  );
}

function Tasks({ newest }: { newest: RetentionRun | undefined }) {
  const client = useQueryClient();
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const running = useMutation({
    mutationFn: askRetention,
    onSuccess: () => setAsking(false),
    onSettled: () => client.invalidateQueries({ queryKey: ['privacy', 'retention'] }),
  });
  const counted =
    newest?.trial && newest.finished_at ? newest.results.reduce((sum, { rows }) => sum + rows, 0) : 0;
  const rows = formatInteger(counted);
  const busy = running.isPending || newest?.finished_at === null;
  return (
    <section className="stack" data-no-print="">
      {running.error && (
        <Notice tone="problem" live>
          {errorText(running.error)}
        </Notice>
      )}
      <div className="button-row">
        <Button kind={counted > 0 ? 'secondary' : 'primary'} busy={busy} onClick={() => running.mutate(true)}>
          <Trans>Đếm thử</Trans>
        </Button>
        {counted > 0 && (
          <Button kind="danger" onClick={() => setAsking(true)}>
            <Trans>Xoá {rows} dòng đã đếm</Trans>
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Xoá dữ liệu hết hạn lưu?`}
        action={<Trans>Xoá {rows} dòng</Trans>}
        onConfirm={() => running.mutate(false)}
        busy={running.isPending}
        danger
      >
        <Trans>Không lấy lại được từ hệ thống. Lần xoá này và số dòng đã xoá được ghi vào nhật ký.</Trans>
      </ConfirmDialog>
    </section>
  );
}
