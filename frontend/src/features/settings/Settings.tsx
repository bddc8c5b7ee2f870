import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Setting, settingsQuery } from '@/api/queries/settings';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { DataTable } from '@/ui/DataTable';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Value } from './Value';
import { SETTINGS } from './words';

/** A value that came with the software holds from the founding day of the Party. */
export const BEGINNING = '1930-02-03';

/** Every rule and limit that the rule book may change, as it holds today. */
export default function Settings() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(settingsQuery());
  const known = data.items.filter(({ key }) => SETTINGS[key]);
  return (
    <Page
      width="wide"
      title={t`Quy định, thông số`}
      lead={t`Những con số, quy tắc theo văn bản. Đổi thì có hiệu lực từ một ngày; điều đã qua không tính lại.`}
      back={
        <BackLink to="/quan-tri">
          <Trans>Về quản trị</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <DataTable<Setting>
        caption={t`Đang có hiệu lực`}
        captionNote={t`Bấm vào tên để xem lịch sử và đổi`}
        rows={known}
        rowId={({ id }) => id}
        rowName={({ key }) => key}
        columns={[
          {
            id: 'name',
            header: t`Quy định`,
            cell: ({ key }) => (
              <Link to="/quan-tri/thong-so/$ma" params={{ ma: key }}>
                <Name setting={key} />
              </Link>
            ),
          },
          { id: 'value', header: t`Giá trị`, cell: ({ value }) => <Value value={value} /> },
          {
            id: 'from',
            header: t`Từ ngày`,
            cell: ({ valid_from }) => (valid_from === BEGINNING ? t`Có sẵn` : formatDate(valid_from)),
          },
          { id: 'source', header: t`Căn cứ`, cell: ({ source }) => source },
        ]}
      />
    </Page>
  );
}

function Name({ setting }: { setting: string }) {
  const { t } = useLingui();
  const word = SETTINGS[setting];
  return word ? t(word) : setting;
}
