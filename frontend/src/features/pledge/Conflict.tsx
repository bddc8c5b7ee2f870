import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { del } from 'idb-keyval';
import { type DeedWrite, type Notebook, refreshPledges } from '@/api/queries/notebook';
import { measureText } from '@/domain/DeedSummary';
import type { NotebookSearch } from '@/domain/useNotebook';
import { SideBySide } from '@/ui/SideBySide';

interface Props {
  /** Already read anew, so that sending again is upon the version shown here. */
  notebook: Notebook;
  deeds: readonly DeedWrite[];
  draftKey: string;
  search: NotebookSearch;
}

/** The pledge was changed elsewhere while this text was written: both are shown, and the person chooses. */
export function Conflict({ notebook, deeds, draftKey, search }: Props) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const takeTheirs = async () => {
    await del(draftKey);
    await refreshPledges(client);
    await navigate({ to: '/so-tay/dang-ky', search });
  };
  const text = (all: readonly DeedWrite[]) =>
    all
      .map(({ action, quantity, unit, measure }) =>
        [action, measureText({ quantity: quantity ?? null, unit: unit ?? null, measure: measure ?? null })]
          .filter(Boolean)
          .join('\n'),
      )
      .join('\n\n');
  return (
    <SideBySide
      title={t`Bản đăng ký đã được sửa ở nơi khác`}
      mine={{ title: t`Bản đồng chí vừa viết`, text: text(deeds) }}
      theirs={{ title: t`Bản đang có trên hệ thống`, text: text(notebook.pledge?.deeds ?? []) }}
      onTheirs={() => void takeTheirs()}
    >
      <Trans>Muốn dùng bản vừa viết, hãy bấm nút gửi một lần nữa.</Trans>
    </SideBySide>
  );
}
