import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { noticeBoardQuery, standingsQuery } from '@/api/queries/cell';
import { measureText } from '@/domain/DeedSummary';
import { STANDINGS, STATES } from '@/domain/words';
import { formatDate } from '@/i18n/dates';
import { formatOf } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { rosterOf } from './roster';
import { useCell } from './useCell';

const route = getRouteApi('/signed-in/with-year/chi-bo/so-dang-ky');

/** The cell's register of the year as one table, for the file and for signature; on paper it has the Party's head. */
export default function Register() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { cell, cellYear } = useCell(search);
  const { data: lines } = useSuspenseQuery(standingsQuery(cellYear));
  const { data: notices } = useSuspenseQuery(noticeBoardQuery(cellYear));
  const { registered, due } = rosterOf(lines);
  const { year } = cellYear;
  const counts = formatOf(registered, due);
  // As in the paper register: whoever has registered first, the rest after them.
  const ordered = [
    ...lines.filter(({ standing }) => standing === 'registered'),
    ...lines.filter(({ standing }) => standing !== 'registered'),
  ];
  const deedsOf = new Map(notices.map((notice) => [notice.member.id, notice.deeds]));
  return (
    <Page
      width="board"
      title={t`Sổ đăng ký năm ${year}`}
      eyebrow={cell.name}
      back={
        <BackLink to="/chi-bo" search={search}>
          <Trans>Về chi bộ</Trans>
        </BackLink>
      }
      actions={<PrintButton>{t`In sổ đăng ký`}</PrintButton>}
    >
      <header className="paper-head" aria-hidden="true">
        <p>
          {cell.name}
          <br />*
        </p>
        <p>
          <b>
            <Trans>ĐẢNG CỘNG SẢN VIỆT NAM</Trans>
          </b>
        </p>
      </header>
      <p>
        <Trans>Đã đăng ký: {counts} đồng chí. Nội dung chỉ in những bản đã công khai.</Trans>
      </p>
      <div className="table-wrap">
        <table className="table" data-cards="">
          <caption className="visually-hidden">{t`Sổ đăng ký năm ${year}`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Họ và tên`}</th>
              <th scope="col">{t`Việc đăng ký`}</th>
              <th scope="col">{t`Cách đo`}</th>
              <th scope="col">{t`Thời hạn`}</th>
              <th scope="col">{t`Tình trạng`}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ member, standing, state }) => {
              const deeds = deedsOf.get(member.id) ?? [];
              const word = standing === 'registered' && state ? STATES[state] : STANDINGS[standing];
              return (
                <tr key={member.id}>
                  <th scope="row">{member.name}</th>
                  <Lines label={t`Việc đăng ký`} lines={deeds.map(({ action }) => action)} />
                  <Lines label={t`Cách đo`} lines={deeds.map(measureText)} />
                  <Lines
                    label={t`Thời hạn`}
                    lines={deeds.map(({ due_on }) => (due_on ? formatDate(due_on) : ''))}
                  />
                  <td>
                    <span className="table__label">{t`Tình trạng`}</span>
                    {t(word.label)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <footer className="paper-foot" aria-hidden="true">
        <p>
          <b>
            <Trans>T/M CHI BỘ</Trans>
          </b>
          <br />
          <Trans>Bí thư</Trans>
        </p>
      </footer>
    </Page>
  );
}

/** One line a deed, by its number where there are several: so it is found again in the other columns. */
const Lines = ({ label, lines }: { label: string; lines: readonly string[] }) => (
  <td className="pre-line">
    {lines.some(Boolean) && (
      <>
        <span className="table__label">{label}</span>
        {lines
          .map((line, index) => (line && lines.length > 1 ? `${index + 1}. ${line}` : line))
          .filter(Boolean)
          .join('\n')}
      </>
    )}
  </td>
);
