import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Notebook as NotebookData } from '@/api/queries/notebook';
import { DeedCards } from '@/domain/DeedCards';
import { Reached, SelfReportText } from '@/domain/SelfReportText';
import { useNotebook } from '@/domain/useNotebook';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Assessments } from './Assessments';
import { Comments } from './Comments';
import { GradingTask } from './GradingTask';
import { NextTaskCard } from './NextTaskCard';
import { OtherYears } from './OtherYears';
import { ProgressNotes } from './ProgressNotes';
import { ProxyEntries } from './ProxyEntries';
import { Reasons } from './Reasons';
import { YearSteps } from './YearSteps';

/** Apart, for nobody has them in a notebook of one's own. */
const OfficerTasks = lazy(() => import('./OfficerTasks'));

const route = getRouteApi('/signed-in/with-year/so-tay');

/** A person's year as one document: one's own, or a comrade's as far as one may see it. */
export default function Notebook() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { notebook, owner } = useNotebook(search);
  const { member, year, organisation, themes, pledge } = notebook;
  const { name } = member;
  const cell = organisation?.name;
  return (
    <Page
      title={t`Sổ tay năm ${year}`}
      eyebrow={[t`Đồng chí ${name}`, cell].filter(Boolean).join(' · ')}
      back={
        !owner && (
          <BackLink to="/chi-bo/bang-cong-khai" search={{ nam: search.nam }}>
            <Trans>Về bảng công khai của chi bộ</Trans>
          </BackLink>
        )
      }
    >
      {themes.map((theme) => (
        <div key={theme.id} className="gold-rule">
          <p className="eyebrow">
            {theme.term === 'year' ? <Trans>Chuyên đề năm {year}</Trans> : <Trans>Chuyên đề toàn khoá</Trans>}
          </p>
          <p>{theme.title}</p>
        </div>
      ))}
      {owner ? (
        <>
          <NextTaskCard notebook={notebook} />
          <GradingTask />
        </>
      ) : (
        <Suspense>
          <OfficerTasks notebook={notebook} />
        </Suspense>
      )}
      <ProxyEntries notebook={notebook} owner={owner} />
      <Reasons notebook={notebook} />
      <section className="stack">
        <h2>
          <Trans>Các bước trong năm</Trans>
        </h2>
        <YearSteps notebook={notebook} />
      </section>
      {pledge && pledge.deeds.length > 0 && <Deeds notebook={notebook} owner={owner} />}
      <SelfReports notebook={notebook} />
      <Assessments notebook={notebook} />
      <Comments notebook={notebook} owner={owner} />
      {pledge && (
        <div className="button-row">
          <PrintButton>
            <Trans>In sổ tay năm {year}</Trans>
          </PrintButton>
        </div>
      )}
      <OtherYears notebook={notebook} memberId={search.cua} />
    </Page>
  );
}

function Deeds({ notebook, owner }: { notebook: NotebookData; owner: boolean }) {
  const { pledge, progress } = notebook;
  if (!pledge) return null;
  const latest = progress[0];
  return (
    <section className="stack">
      <h2>{owner ? <Trans>Việc tôi đã đăng ký</Trans> : <Trans>Việc đã đăng ký</Trans>}</h2>
      <DeedCards
        deeds={pledge.deeds}
        foot={(deed) =>
          latest && notebook.self_reports.length === 0 ? (
            <Reached deeds={[deed]} quantities={latest.quantities} />
          ) : null
        }
      />
      <ProgressNotes notebook={notebook} owner={owner} />
    </section>
  );
}

function SelfReports({ notebook: { self_reports, pledge } }: { notebook: NotebookData }) {
  const [latest] = self_reports;
  if (!latest || !pledge) return null;
  const day = formatDate(latest.reported_on);
  return (
    <section className="stack">
      <div className="split">
        <h2>
          <Trans>Kết quả tự báo cáo</Trans>
        </h2>
        <span className="hint">
          <Trans>Ngày {day}</Trans>
        </span>
      </div>
      <div className="card">
        <SelfReportText report={latest} deeds={pledge.deeds} />
      </div>
    </section>
  );
}
