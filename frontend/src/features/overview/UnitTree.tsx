import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { branchQuery, type Organisation } from '@/api/queries/organisations';
import { type AskedOf, statisticsQuery } from '@/api/queries/statistics';
import { formatPercent, percentOf } from '@/i18n/format';
import { OrgTree } from '@/ui/OrgTree';
import { dayOfTree, type FigureSearch } from './asked';
import { type Branch, treeOf } from '@/domain/tree';

interface Props {
  asked: AskedOf;
  unit: Organisation;
  search: FigureSearch;
}

/** The organisation's place in the tree, opened down to it; branches are fetched as they are opened. */
export function UnitTree({ asked, unit, search }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const way = [...unit.ancestors.map(({ id }) => id), unit.id];
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(way));
  const expanded = new Set([...opened, ...way]);
  const ids = [...expanded];
  const day = dayOfTree(search);
  const branches = useQueries({
    queries: ids.map((id) => ({ ...branchQuery(id, day), retry: false })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }, index): [string, Branch][] => (data ? [[ids[index] ?? '', data]] : [])),
      ),
  });
  const shares = useQueries({
    queries: ids.map((organisation) => ({ ...statisticsQuery({ ...asked, organisation }), retry: false })),
    combine: (results) =>
      new Map(
        results
          .flatMap(({ data }) => data?.units ?? [])
          .filter(({ relation }) => relation !== 'own')
          .flatMap(({ organisation, years: [year] }): [string, number | null][] =>
            organisation && year
              ? [[organisation.id, percentOf(year.everybody.registered, year.everybody.due)]]
              : [],
          ),
      ),
  });
  const top = way.find((id) => branches.has(id));
  const root = top === undefined ? null : treeOf(top, branches, expanded);
  if (!root) return <div className="tree-frame" />;
  const withShare = (node: typeof root): typeof root => {
    const share = shares.get(node.id);
    return {
      ...node,
      ...(share === undefined ? {} : { note: formatPercent(share), low: share !== null && share < 100 }),
      children: node.children?.map(withShare),
    };
  };
  return (
    <nav className="tree-frame" aria-label={t`Cây tổ chức`} data-no-print="">
      <h2>
        <Trans>Cây tổ chức</Trans>
      </h2>
      <p className="hint">
        <Trans>Tỷ lệ đã đăng ký</Trans>
      </p>
      <OrgTree
        label={t`Cây tổ chức`}
        roots={[withShare(root)]}
        value={unit.id}
        onChange={(id) => {
          if (id !== unit.id) void navigate({ to: '/to-chuc', search: { ...search, don_vi: id } });
        }}
        expanded={expanded}
        onExpand={setOpened}
      />
    </nav>
  );
}
