import { Trans } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import type { ExportKind } from '@/api/queries/exports';
import { LinkButton } from '@/ui/LinkButton';
import { useHasRole } from './useScope';

/** Leads to the page on which a list is taken as a file; shown to those who may take lists. */
export function ExportButton({ kind, organisation }: { kind: ExportKind; organisation?: string }) {
  const may = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator');
  if (!may) return null;
  return (
    <LinkButton
      kind="secondary"
      icon={<Download size={18} aria-hidden="true" />}
      to="/xuat"
      search={{ don_vi: organisation, muc: kind }}
    >
      <Trans>Xuất danh sách</Trans>
    </LinkButton>
  );
}
