import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Import, importQuery } from '@/api/queries/imports';
import { UnitName } from '@/domain/ChosenUnit';
import { formatInstant, formatInteger } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { type Step, StepList } from '@/ui/StepList';
import { Columns } from './Columns';
import { Decide } from './Decide';
import { Rows } from './Rows';
import { Work } from './Work';
import { LIST_KINDS } from './words';

const route = getRouteApi('/signed-in/nhap/$id');

/** One list on its way in: how it is read, what it would do row by row, and the consent to exactly that. */
export default function ImportPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: list } = useSuspenseQuery(importQuery(id));
  return (
    <Page
      width="wide"
      title={list.file_name}
      eyebrow={[t(LIST_KINDS[list.kind].name), formatInstant(list.created_at)].join(' · ')}
      lead={list.organisation_id && <UnitName id={list.organisation_id} />}
      back={
        <BackLink to="/nhap">
          <Trans>Về các lần nhập</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <Steps list={list} />
      <Outcome list={list} />
      {list.job_id && list.state !== 'committed' && (
        <Work jobId={list.job_id} importId={list.id} state={list.state} />
      )}
      {list.state !== 'planning' && list.state !== 'discarded' && (
        <>
          <Columns key={list.version} list={list} />
          {list.state !== 'unmapped' && <Rows list={list} />}
          <Decide list={list} />
        </>
      )}
    </Page>
  );
}

function Steps({ list }: { list: Import }) {
  const { t } = useLingui();
  if (list.state === 'discarded') return null;
  const faulty = list.counts.error + list.counts.ambiguous;
  const at = { planning: 0, unmapped: 1, planned: 2, committed: 4, undone: 4 }[list.state];
  const names = [t`Gửi tệp`, t`Chọn cột`, t`Kiểm tra từng dòng`, t`Xác nhận nhập`];
  const steps = names.map((name, index): Step => ({
    name,
    state: index < at ? 'done' : index === at ? 'now' : 'later',
    status: index < at ? t`Xong` : index === at ? t`Đang làm` : t`Chưa đến`,
    note: index === 2 && faulty > 0 && at === 2 ? t`${faulty} dòng lỗi` : undefined,
  }));
  return <StepList steps={steps} label={t`Các bước nhập danh sách`} />;
}

function Outcome({ list }: { list: Import }) {
  const { counts } = list;
  const made = formatInteger(counts.create);
  const changed = formatInteger(counts.update);
  if (list.state === 'discarded')
    return (
      <Notice>
        <Trans>Lần nhập này đã bỏ; không có gì thay đổi.</Trans>
      </Notice>
    );
  if (list.state === 'undone')
    return (
      <Notice>
        <Trans>Lần nhập này đã hoàn tác; dữ liệu trở lại như trước khi nhập.</Trans>
      </Notice>
    );
  if (list.state !== 'committed') return null;
  const at = list.committed_at && formatInstant(list.committed_at);
  return (
    <Notice tone="done" title={<Trans>Đã nhập lúc {at}</Trans>}>
      <Trans>
        Thêm mới {made} dòng, thay đổi {changed} dòng.
      </Trans>
    </Notice>
  );
}
