import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Download, FileUp } from 'lucide-react';
import { faultyRowsAddress, type Import, type ImportRow, type Remark } from '@/api/queries/imports';
import { currentLocale } from '@/i18n';
import { buttonLook } from '@/ui/Button';
import { LinkButton } from '@/ui/LinkButton';
import { RowErrors } from '@/ui/RowErrors';
import { errorsOf, groupsOf } from './rows';

const reasonOf = ({ reason_vi, reason_en }: Remark): string =>
  currentLocale() === 'en' ? reason_en : reason_vi;

/** What is wrong: first by kind, then row by row; and the way to put it right. */
export function Errors({ list, rows }: { list: Import; rows: readonly ImportRow[] }) {
  const { t } = useLingui();
  return (
    <>
      <section className="card">
        <h2>
          <Trans>Các loại lỗi</Trans>
        </h2>
        <ul className="plain-list">
          {groupsOf(rows).map(({ code, title, count, example }) => (
            <li key={`${code} ${title}`}>
              <strong>{title ?? t`Cả dòng`}</strong>: {reasonOf(example)}{' '}
              <span className="hint">
                <Plural value={count} other="# ô" />
              </span>
            </li>
          ))}
        </ul>
        <p>
          <Trans>
            Tải các dòng lỗi về, sửa ngay trong bảng tính, rồi gửi lại tệp ấy như một danh sách mới.
          </Trans>
        </p>
        <div className="button-row" data-no-print="">
          <a {...buttonLook({ kind: 'secondary' })} href={faultyRowsAddress(list.id)} download="">
            <Download size={18} aria-hidden="true" />
            <Trans>Tải các dòng lỗi</Trans>
          </a>
          <LinkButton
            kind="secondary"
            icon={<FileUp size={18} aria-hidden="true" />}
            to="/nhap/moi"
            search={{ loai: list.kind, nguon: list.system, don_vi: list.organisation_id ?? undefined }}
          >
            <Trans>Gửi tệp đã sửa</Trans>
          </LinkButton>
        </div>
      </section>
      <RowErrors errors={errorsOf(rows, reasonOf, t`cả dòng`)} label={t`Lỗi theo dòng và cột`} />
    </>
  );
}
