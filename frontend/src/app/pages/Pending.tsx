import { useLingui } from '@lingui/react/macro';
import { useMatches } from '@tanstack/react-router';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';

/** Stands in for an area whose screens are not joined to the API yet. */
export default function Pending() {
  const { t } = useLingui();
  const title = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  return (
    <Page title={title ? t(title) : ''}>
      <EmptyState
        title={t`Mục này đang được hoàn thiện`}
      >{t`Đồng chí sẽ thấy nội dung ở bản sau.`}</EmptyState>
    </Page>
  );
}
