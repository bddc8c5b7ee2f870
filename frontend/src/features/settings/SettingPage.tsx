import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiError } from '@/api/problem';
import { type SettingChange, settingChangesQuery, settingsQuery } from '@/api/queries/settings';
import { formatDate } from '@/i18n/dates';
import { formatInstant } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { ChangeForm } from './ChangeForm';
import { BEGINNING } from './Settings';
import { shapeOf } from './shape';
import { Value } from './Value';
import { SETTINGS } from './words';

const route = getRouteApi('/signed-in/quan-tri/thong-so/$ma');
const NOT_FOUND = 404;

/** One setting: what holds now, since when and by which paper; another value from a day on; what was changed. */
export default function SettingPage() {
  const { t } = useLingui();
  const { ma } = route.useParams();
  const { data } = useSuspenseQuery(settingsQuery());
  const { data: changes } = useSuspenseQuery(settingChangesQuery);
  const setting = data.items.find(({ key }) => key === ma);
  const name = SETTINGS[ma];
  if (!setting || !name) throw new ApiError(NOT_FOUND, null);
  const { valid_from, valid_to, source, value } = setting;
  const shape = shapeOf(setting);
  return (
    <Page
      width="board"
      title={t(name)}
      back={
        <BackLink to="/quan-tri/thong-so">
          <Trans>Về quy định, thông số</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <section className="card">
        <SummaryList
          rows={[
            { term: t`Đang áp dụng`, value: <Value value={value} /> },
            { term: t`Từ ngày`, value: valid_from === BEGINNING ? t`Có sẵn` : formatDate(valid_from) },
            ...(source ? [{ term: t`Căn cứ`, value: source }] : []),
            ...(valid_to ? [{ term: t`Sẽ đổi từ ngày`, value: formatDate(valid_to) }] : []),
          ]}
        />
      </section>
      {shape && <ChangeForm key={setting.id} setting={setting} shape={shape} name={t(name)} />}
      <Changes changes={changes.filter(({ data: said }) => said.key === ma)} />
    </Page>
  );
}

function Changes({ changes }: { changes: SettingChange[] }) {
  const { t } = useLingui();
  const dayOf = (said: unknown) => (typeof said === 'string' ? formatDate(said) : '–');
  return (
    <DataTable<SettingChange>
      caption={t`Đã đổi những gì`}
      captionNote={t`Mới nhất trước`}
      rows={changes}
      rowId={({ id }) => id}
      rowName={({ at }) => formatInstant(at)}
      columns={[
        { id: 'from', header: t`Có hiệu lực từ`, cell: ({ data }) => dayOf(data.valid_from) },
        { id: 'before', header: t`Trước`, cell: ({ data }) => <Value value={data.before} /> },
        { id: 'after', header: t`Sau`, cell: ({ data }) => <Value value={data.after} /> },
        { id: 'who', header: t`Người đổi`, cell: ({ actor_name }) => actor_name ?? t`Hệ thống tự làm` },
        { id: 'at', header: t`Lúc`, cell: ({ at }) => formatInstant(at) },
      ]}
      empty={<EmptyState title={t`Chưa đổi lần nào`} />}
    />
  );
}
