import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { exportAddress, type ExportKind, OF_A_YEAR } from '@/api/queries/exports';
import { usualYear, yearsQuery } from '@/api/queries/reference';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { useHasRole, useScope } from '@/domain/useScope';
import { buttonLook } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { organisationQuery } from '@/api/queries/organisations';

const route = getRouteApi('/signed-in/xuat');

/** Takes a list away as a file; the address says which. */
export default function Exports() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const organisation = useScope(search.don_vi);
  const administrator = useHasRole('administrator');
  const { data: unit } = useQuery(organisationQuery(organisation));
  const { data: years } = useSuspenseQuery(yearsQuery);
  const kind = search.muc ?? 'members';
  const year = search.nam ?? usualYear(years);
  const format = search.dang ?? 'xlsx';
  const yearly = OF_A_YEAR.includes(kind);
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/xuat', search: { ...search, ...changed }, replace: true });
  const possible = !yearly || year !== null;
  return (
    <Page
      width="form"
      title={t`Xuất danh sách`}
      lead={t`Tệp có đúng các cột của mẫu nhập, nên sửa xong có thể nhập lại.`}
    >
      <div className="stack" data-gap="large">
        <RadioCards
          name="kind"
          label={t`Danh sách nào?`}
          value={kind}
          onChange={(event) => change({ muc: event.target.value as ExportKind })}
          options={[
            { value: 'members', label: t`Đảng viên`, hint: t`Hồ sơ theo phạm vi được xem.` },
            { value: 'organisations', label: t`Tổ chức đảng`, hint: t`Tổ chức này và bên dưới.` },
            {
              value: 'registrations',
              label: t`Tiến độ đăng ký`,
              hint: t`Từng người đã đến bước nào, không có nội dung.`,
            },
            {
              value: 'pledges',
              label: t`Bản đăng ký`,
              hint: t`Có nội dung việc làm; mỗi lần xuất đều được ghi lại.`,
            },
            { value: 'figures', label: t`Số liệu`, hint: t`Các chỉ số của từng đơn vị.` },
            {
              value: 'study_sessions',
              label: t`Sinh hoạt chuyên đề`,
              hint: t`Từng buổi trong năm, với số người dự.`,
            },
            { value: 'exemplars', label: t`Điển hình`, hint: t`Từ đề nghị đến nhân rộng.` },
            { value: 'findings', label: t`Hạn chế cần khắc phục`, hint: t`Từ các cuộc kiểm tra, giám sát.` },
            { value: 'gradings', label: t`Xếp loại`, hint: t`Của đảng viên và tổ chức đảng trong năm.` },
            { value: 'transfers', label: t`Chuyển sinh hoạt`, hint: t`Chuyển đến và chuyển đi.` },
            ...(administrator
              ? [{ value: 'accounts' as const, label: t`Tài khoản`, hint: t`Tên đăng nhập và trạng thái.` }]
              : []),
          ]}
        />
        <ChosenUnit
          label={t`Của đơn vị`}
          id={organisation}
          onChange={(don_vi) => {
            if (don_vi !== null && don_vi !== organisation) change({ don_vi });
          }}
        />
        {yearly && (
          <Select
            label={t`Năm`}
            value={String(year ?? '')}
            onChange={(event) => change({ nam: Number(event.target.value) })}
            options={years.map((each) => ({ value: String(each.year), label: String(each.year) }))}
          />
        )}
        {kind === 'members' && (
          <Select
            label={t`Các cột`}
            value={search.mau ?? ''}
            emptyLabel={t`Đầy đủ`}
            onChange={(event) => change({ mau: event.target.value === '' ? undefined : 'national' })}
            options={[{ value: 'national', label: t`Theo mẫu danh sách đảng viên toàn quốc` }]}
          />
        )}
        <Select
          label={t`Dạng tệp`}
          value={format}
          onChange={(event) => change({ dang: event.target.value === 'csv' ? 'csv' : undefined })}
          options={[
            { value: 'xlsx', label: t`Bảng tính Excel` },
            { value: 'csv', label: t`Văn bản ngăn cột (CSV)` },
          ]}
        />
        <Notice>
          <Trans>Tệp có thể chứa dữ liệu cá nhân. Hãy giữ ở nơi chỉ người có trách nhiệm mở được.</Trans>
        </Notice>
        {possible && (
          <a
            {...buttonLook({ block: true })}
            href={exportAddress({
              kind,
              organisation,
              format,
              year: yearly ? (year ?? undefined) : undefined,
              national: kind === 'members' && search.mau === 'national',
            })}
            download=""
          >
            <Download size={20} aria-hidden="true" />
            <Trans>Tải tệp về máy</Trans>
            <span className="visually-hidden"> {unit?.name}</span>
          </a>
        )}
      </div>
    </Page>
  );
}
