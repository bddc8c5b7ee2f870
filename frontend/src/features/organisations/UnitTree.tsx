import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { branchQuery, type Organisation } from '@/api/queries/organisations';
import { type Branch, treeOf } from '@/domain/tree';
import { OrgTree } from '@/ui/OrgTree';
import { useWide } from '@/ui/useWide';

/** The organisation chart of the day, opened down to this organisation; phones use the list of units below. */
export function UnitTree({ unit, day }: { unit: Organisation; day: string | undefined }) {
  const wide = useWide();
  return wide ? <Chart unit={unit} day={day} /> : null;
}

function Chart({ unit, day }: { unit: Organisation; day: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const way = [...unit.ancestors.map(({ id }) => id), unit.id];
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(way));
  const ids = [...new Set([...way.slice(0, 1), ...opened])];
  const { branches, waiting } = useQueries({
    queries: ids.map((id) => ({ ...branchQuery(id, day), retry: false })),
    combine: (results) => ({
      branches: new Map(
        results.flatMap(({ data }, index): [string, Branch][] => (data ? [[ids[index] ?? '', data]] : [])),
      ),
      // A branch that comes after one below it would push that down.
      waiting: results.some(({ isPending }, index) => isPending && way.includes(ids[index] ?? '')),
    }),
  });
  const top = way.find((id) => branches.has(id));
  const root = top === undefined || waiting ? null : treeOf(top, branches, opened);
  return (
    <nav className="tree-frame" aria-label={t`Sơ đồ tổ chức`} data-no-print="">
      <h2>
        <Trans>Sơ đồ tổ chức</Trans>
      </h2>
      {root && (
        <OrgTree
          label={t`Sơ đồ tổ chức`}
          roots={[root]}
          value={unit.id}
          onChange={(id) => {
            if (id !== unit.id) void navigate({ to: '/co-cau/$id', params: { id }, search: { moc: day } });
          }}
          expanded={opened}
          onExpand={setOpened}
        />
      )}
    </nav>
  );
}
