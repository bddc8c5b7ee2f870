import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type CatalogueItem, type CatalogueName, catalogueQuery } from '@/api/queries/reference';
import { addToCatalogue } from '@/api/queries/years';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText, foldText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';

const route = getRouteApi('/signed-in/quan-tri/danh-muc');
/** Entries that are a name and nothing else; the others carry rules and come by a decision of the installation. */
const NAMES_ONLY: readonly CatalogueName[] = ['sector', 'directive_kind', 'rhythm'];

/** The lists that forms choose from, as they are in force today. */
export default function Catalogues() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { muc = 'organisation_kind' } = route.useSearch();
  const { data: items } = useSuspenseQuery(catalogueQuery(muc));
  const names: Record<CatalogueName, string> = {
    organisation_kind: t`Loại hình tổ chức`,
    sector: t`Khu vực`,
    position_kind: t`Chức vụ`,
    rating_level: t`Mức đánh giá`,
    directive_kind: t`Loại văn bản`,
    exemplar_field: t`Lĩnh vực của điển hình`,
    commendation_level: t`Cấp khen`,
    commendation_form: t`Hình thức khen`,
    publicity_channel: t`Kênh tuyên truyền`,
    inspection_kind: t`Hình thức kiểm tra`,
    rhythm: t`Nhịp làm việc`,
  };
  return (
    <Page
      width="board"
      title={t`Danh mục`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
    >
      <Select
        label={t`Danh mục nào?`}
        value={muc}
        options={Object.entries(names).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) =>
          void navigate({
            to: '/quan-tri/danh-muc',
            search: { muc: target.value as CatalogueName },
            replace: true,
          })
        }
      />
      <DataTable<CatalogueItem>
        caption={names[muc]}
        captionNote={t`Đang có hiệu lực`}
        rows={items}
        rowId={({ id }) => id}
        rowName={({ name_vi }) => name_vi}
        columns={[
          { id: 'vi', header: t`Tên`, cell: ({ name_vi }) => name_vi },
          { id: 'en', header: t`Tên tiếng Anh`, cell: ({ name_en }) => <span lang="en">{name_en}</span> },
          { id: 'from', header: t`Từ ngày`, cell: ({ valid_from }) => formatDate(valid_from) },
        ]}
      />
      {NAMES_ONLY.includes(muc) && <NewEntry key={muc} catalogue={muc} last={items.at(-1)?.rank ?? 0} />}
    </Page>
  );
}

/** `Hợp tác xã` → `hop_tac_xa`. */
const codeOf = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);

function NewEntry({ catalogue, last }: { catalogue: CatalogueName; last: number }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [attempt, setAttempt] = useState(0);
  const adding = useMutation({
    mutationFn: addToCatalogue,
    onSuccess: async () => {
      setVi('');
      setEn('');
      setAttempt(0);
      toast({ text: t`Đã thêm vào danh mục.` });
      await client.invalidateQueries({ queryKey: ['catalogue', catalogue] });
    },
  });
  const needed = { vi: t`Hãy nhập tên`, en: t`Hãy nhập tên tiếng Anh` };
  const gaps = [
    ...(codeOf(vi) === '' ? [{ fieldId: 'vi', text: needed.vi }] : []),
    ...(cleanText(en) === '' ? [{ fieldId: 'en', text: needed.en }] : []),
  ];
  const shown = attempt > 0 ? gaps : [];
  return (
    <form
      noValidate
      className="card"
      data-no-print=""
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (gaps.length > 0) return;
        adding.mutate({
          catalogue,
          body: {
            code: codeOf(vi),
            name_vi: cleanText(vi),
            name_en: cleanText(en),
            rank: last + 1,
            valid_from: dayInVietnam(),
            data: {},
          },
        });
      }}
    >
      <h2>
        <Trans>Thêm một mục</Trans>
      </h2>
      <ErrorSummary
        errors={shown.length > 0 ? shown : adding.error ? [{ text: errorText(adding.error) }] : []}
        attempt={attempt}
      />
      <Field
        id="vi"
        label={t`Tên`}
        value={vi}
        onChange={(event) => setVi(event.target.value)}
        error={attempt > 0 && codeOf(vi) === '' && needed.vi}
      />
      <Field
        id="en"
        label={t`Tên tiếng Anh`}
        value={en}
        onChange={(event) => setEn(event.target.value)}
        error={attempt > 0 && cleanText(en) === '' && needed.en}
      />
      <div className="button-row">
        <Button type="submit" busy={adding.isPending}>
          <Trans>Thêm vào danh mục</Trans>
        </Button>
      </div>
    </form>
  );
}
