import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type Standard, standardsQuery } from '@/api/queries/standards';
import { useSession } from '@/domain/useSession';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { ReadAloud } from './ReadAloud';

/** The ethical standards in force for one's cell, from the national list down: short, in big type. */
export default function Standards() {
  const { t } = useLingui();
  const { cell } = useSession();
  return (
    <Page
      title={t`Chuẩn mực đạo đức`}
      eyebrow={cell?.name}
      lead={t`Những điều đảng viên trong chi bộ cùng giữ.`}
    >
      {cell ? <InForce cell={cell} /> : <None />}
    </Page>
  );
}

const None = () => (
  <EmptyState title={<Trans>Chưa có chuẩn mực nào được ban hành</Trans>}>
    <Trans>Khi chi bộ hoặc cấp trên ban hành, nội dung sẽ hiện ở đây.</Trans>
  </EmptyState>
);

function InForce({ cell }: { cell: { id: string } }) {
  const { account_id } = useSession();
  const { data } = useSuspenseQuery(standardsQuery(account_id, cell.id));
  if (data.items.length === 0) return <None />;
  return (
    <>
      {groups(data.items).map(({ issuer, items }) => (
        <section key={issuer ?? ''} className="stack">
          <h2>{issuer ?? <Trans>Chuẩn mực chung của Đảng</Trans>}</h2>
          <ol className="standards">
            {items.map((item) => (
              <li key={item.id}>
                <p className="standards__text">{item.text}</p>
                {item.explanation && <p className="hint">{item.explanation}</p>}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <div className="button-row" data-no-print="">
        <ReadAloud text={data.items.map(({ text }) => text).join('. ')} />
        <PrintButton />
      </div>
    </>
  );
}

/** Items by the organisation they come from, in the order given: the national list first. */
export function groups(items: readonly Standard[]): { issuer: string | null; items: Standard[] }[] {
  const found: { issuer: string | null; items: Standard[] }[] = [];
  for (const item of items) {
    const issuer = item.issued_by?.name ?? null;
    const group = found.find((candidate) => candidate.issuer === issuer);
    if (group) group.items.push(item);
    else found.push({ issuer, items: [item] });
  }
  return found;
}
