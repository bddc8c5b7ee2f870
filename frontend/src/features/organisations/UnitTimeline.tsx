import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { organisationTimelineQuery } from '@/api/queries/organisations';
import { DatedTimeline } from '@/domain/DatedTimeline';
import { historyOf, type HistoryLine } from './history';
import { CASE_KINDS } from './words';

/** Everything dated about an organisation, newest first. */
export function UnitTimeline({ id }: { id: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(organisationTimelineQuery(id));
  const lines = historyOf(data);
  return (
    <section className="card">
      <h2>
        <Trans>Quá trình</Trans>
      </h2>
      <DatedTimeline
        label={t`Quá trình của tổ chức`}
        entries={lines.map((line) => ({
          id: line.id,
          on: line.on,
          title: <Title line={line} />,
          body: <Source line={line} />,
        }))}
      />
    </section>
  );
}

function Title({ line }: { line: HistoryLine }) {
  const { name } = line;
  switch (line.what) {
    case 'begun':
      return <Trans>Bắt đầu hoạt động với tên {name}</Trans>;
    case 'described':
      return <Trans>Mang tên {name}</Trans>;
    case 'placed':
      return <Trans>Trực thuộc {name}</Trans>;
    case 'inherited':
      return <Trans>Số liệu tính vào {name}</Trans>;
    case 'predecessor':
      return <Trans>Tiếp nhận từ {name}</Trans>;
    case 'successor':
      return <Trans>Chuyển sang {name}</Trans>;
    case 'ended':
      return <Trans>Kết thúc hoạt động</Trans>;
  }
}

function Source({ line }: { line: HistoryLine }) {
  const { t } = useLingui();
  if (!line.source) return null;
  const { id, kind, decision_number } = line.source;
  const name = kind in CASE_KINDS ? t(CASE_KINDS[kind as keyof typeof CASE_KINDS].name) : kind;
  return (
    <Link to="/co-cau/sap-xep/$id" params={{ id }}>
      {[name, decision_number].filter(Boolean).join(' · ')}
    </Link>
  );
}
