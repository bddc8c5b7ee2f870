import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Import, importQuery, readAgain } from '@/api/queries/imports';
import { currentLocale } from '@/i18n';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';

/** Which column fills what, and which row holds the titles. Open while something needed is missing. */
export function Columns({ list }: { list: Import }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [header, setHeader] = useState(String(list.header_row));
  const [chosen, setChosen] = useState(() =>
    Object.fromEntries(list.columns.map(({ number, field }) => [number, field ?? ''])),
  );
  const reading = useMutation({
    mutationFn: readAgain,
    onSuccess: (read) => {
      client.setQueryData(importQuery(list.id).queryKey, read);
      return client.invalidateQueries({ queryKey: ['import', list.id, 'rows'] });
    },
  });
  const titleOf = (field: string) => {
    const found = list.fields.find((each) => each.field === field);
    if (!found) return field;
    return currentLocale() === 'en' ? found.title_en : found.title_vi;
  };
  const may = list.allowed_actions.includes('map');
  const missing = list.missing_fields.map(titleOf).join(', ');
  const moved = Number(header) !== list.header_row;
  const options = list.fields.map(({ field }) => ({ value: field, label: titleOf(field) }));
  const read = list.columns.filter(({ field }) => field !== null).length;
  const { length } = list.columns;
  return (
    <details className="disclosure" open={list.state === 'unmapped'}>
      <summary>
        <Trans>
          Cột trong tệp: đọc {read} trong {length} cột
        </Trans>
      </summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const columns = list.columns.map(({ number }) => ({ number, field: chosen[number] || null }));
          // Another row of titles means other columns: what was chosen for the old ones says nothing.
          reading.mutate({ list, body: moved ? { header_row: Number(header) } : { columns } });
        }}
      >
        {missing && (
          <Notice tone="warning" title={<Trans>Chưa thấy cột: {missing}</Trans>}>
            <Trans>Hãy chọn cột tương ứng bên dưới, hoặc sửa số dòng tiêu đề.</Trans>
          </Notice>
        )}
        {reading.error && <Notice tone="problem">{errorText(reading.error)}</Notice>}
        <div className="field-grid">
          <Field
            label={t`Dòng tiêu đề`}
            hint={t`Dòng có tên các cột.`}
            inputMode="numeric"
            width="short"
            value={header}
            disabled={!may}
            onChange={(event) => setHeader(event.target.value.replace(/\D/g, ''))}
          />
          {list.columns.map(({ number, title }) => (
            <Select
              key={number}
              label={title || t`Cột thứ ${number}`}
              emptyLabel={t`Không đọc cột này`}
              value={chosen[number] ?? ''}
              disabled={!may || moved}
              options={options}
              onChange={(event) => setChosen({ ...chosen, [number]: event.target.value })}
            />
          ))}
        </div>
        {may && (
          <div className="button-row">
            <Button kind="secondary" type="submit" busy={reading.isPending}>
              <Trans>Đọc lại tệp</Trans>
            </Button>
          </div>
        )}
      </form>
    </details>
  );
}
