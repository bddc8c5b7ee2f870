import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '@/api/problem';
import { type ImportKind, sendList, templateAddress } from '@/api/queries/imports';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { useScope } from '@/domain/useScope';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button, buttonLook } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { Page } from '@/ui/Page';
import { RadioCards } from '@/ui/RadioCards';
import { LIST_KINDS } from './words';

const route = getRouteApi('/signed-in/nhap/moi');
const ACCEPT = '.xlsx,.xls,.ods,.csv';
const MOST_BYTES = 10_000_000;
const SYSTEM = /^[a-z0-9][a-z0-9._-]*$/;

/** Which list, whose, from which source, and the file. The check is the next page. */
export default function NewImport() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [kind, setKind] = useState<ImportKind>(search.loai ?? 'members');
  const [files, setFiles] = useState<File[]>([]);
  const [system, setSystem] = useState(search.nguon ?? 'bang-tinh');
  const [unit, setUnit] = useState<string | null>(useScope(search.don_vi));
  const [since, setSince] = useState(formatDate(dayInVietnam()));
  const [attempt, setAttempt] = useState(0);
  const day = parseDate(since);
  const [file] = files;
  const sending = useMutation({
    mutationFn: sendList,
    onSuccess: ({ id }) => navigate({ to: '/nhap/$id', params: { id } }),
  });
  const needed = {
    file: t`Hãy chọn tệp`,
    system: t`Hãy đặt tên nguồn bằng chữ thường không dấu, số và gạch nối`,
    since: t`Hãy nhập ngày, ví dụ 01/03/2026`,
  };
  const gaps =
    attempt === 0
      ? []
      : [
          ...(file ? [] : [{ text: needed.file }]),
          ...(SYSTEM.test(system) ? [] : [{ fieldId: 'system', text: needed.system }]),
          ...(day === null ? [{ fieldId: 'since', text: needed.since }] : []),
        ];
  const refused = sending.error && [
    { text: errorText(sending.error) },
    ...(sending.error instanceof ApiError
      ? sending.error.errors.map(({ detail }) => ({ text: detail }))
      : []),
  ];
  return (
    <Page
      title={t`Nhập danh sách mới`}
      lead={t`Xếp các cột theo mẫu thì đọc được ngay; tên cột khác vẫn chọn lại được sau khi gửi.`}
      back={
        <BackLink to="/nhap">
          <Trans>Về các lần nhập</Trans>
        </BackLink>
      }
    >
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (file && day !== null && SYSTEM.test(system))
            sending.mutate({ file, kind, system, organisation_id: unit, effective_on: day });
        }}
      >
        <ErrorSummary
          errors={gaps.length > 0 ? gaps : (refused ?? [])}
          attempt={attempt + sending.failureCount}
        />
        <RadioCards
          name="kind"
          label={t`Danh sách gì?`}
          value={kind}
          onChange={(event) => setKind(event.target.value as ImportKind)}
          options={Object.entries(LIST_KINDS).map(([value, { name, explanation }]) => ({
            value,
            label: t(name),
            hint: t(explanation),
          }))}
        />
        <div className="button-row">
          <a {...buttonLook({ kind: 'secondary' })} href={templateAddress(kind)} download="">
            <Download size={18} aria-hidden="true" />
            <Trans>Tải mẫu để điền</Trans>
          </a>
        </div>
        <FileDrop
          label={t`Tệp`}
          hint={t`Bảng tính Excel (.xlsx, .xls), .ods hoặc .csv, không quá 10 MB.`}
          files={files}
          onChange={setFiles}
          accept={ACCEPT}
          maxBytes={MOST_BYTES}
          error={attempt > 0 && !file && needed.file}
        />
        <div className="stack">
          <ChosenUnit label={t`Nhập cho đơn vị`} id={unit} onChange={setUnit} />
          <Field
            id="system"
            label={t`Nguồn của danh sách`}
            hint={t`Cùng một nguồn thì lần sau dùng đúng tên này, để nhận ra người đã nhập. Ví dụ: bang-tinh`}
            width="medium"
            autoComplete="off"
            value={system}
            onChange={(event) => setSystem(event.target.value)}
            error={attempt > 0 && !SYSTEM.test(system) && needed.system}
          />
          <DateField
            id="since"
            label={t`Tính từ ngày`}
            hint={t`Dùng cho những dòng không ghi ngày.`}
            value={since}
            onChange={(event) => setSince(event.target.value)}
            error={attempt > 0 && day === null && needed.since}
          />
        </div>
        <Button type="submit" block busy={sending.isPending}>
          <Trans>Gửi tệp và xem trước</Trans>
        </Button>
      </form>
    </Page>
  );
}
