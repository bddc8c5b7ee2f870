import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { searchByNumber } from '@/api/queries/members';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';
import { useColumns } from './useColumns';

type NumberKind = 'card_number' | 'national_id';

/** Finds one person by a number; the number never enters an address. */
export function FindByNumber() {
  const { t } = useLingui();
  const [kind, setKind] = useState<NumberKind>('card_number');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const finding = useMutation({ mutationFn: searchByNumber });
  const columns = useColumns();
  const digits = typed.replace(/\D/g, '');
  return (
    <details className="disclosure" data-no-print="">
      <summary>
        <Trans>Tìm theo số thẻ đảng viên hoặc số định danh cá nhân</Trans>
      </summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (digits !== '') finding.mutate({ [kind]: digits, former: false });
        }}
      >
        <div className="form-row">
          <Select
            label={t`Loại số`}
            value={kind}
            onChange={(event) => setKind(event.target.value as NumberKind)}
            options={[
              { value: 'card_number', label: t`Số thẻ đảng viên` },
              { value: 'national_id', label: t`Số định danh cá nhân` },
            ]}
          />
          <Field
            label={t`Số cần tìm`}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={tried && digits === '' && t`Hãy nhập số cần tìm`}
            action={
              <Button kind="secondary" type="submit" busy={finding.isPending}>
                <Trans>Tìm</Trans>
              </Button>
            }
          />
        </div>
        {finding.error && <Notice tone="problem">{errorText(finding.error)}</Notice>}
        {finding.data && (
          <DataTable
            caption={t`Kết quả`}
            rows={finding.data.items}
            rowId={({ id }) => id}
            rowName={({ full_name }) => full_name}
            columns={columns}
            empty={<EmptyState title={t`Không ai có số này`} />}
          />
        )}
      </form>
    </details>
  );
}
