import type { SubtreeNode } from '@/api/queries/organisations';
import type { OrgNode } from '@/ui/OrgTree';

/** An organisation and its direct children, as one answer of the API. */
export type Branch = readonly Pick<SubtreeNode, 'id' | 'name' | 'depth' | 'children_count'>[];

/** The part of the tree that has been fetched, from `top` down; null until the top is there. */
export function treeOf(
  top: string,
  branches: ReadonlyMap<string, Branch>,
  expanded: ReadonlySet<string>,
): OrgNode | null {
  const itself = branches.get(top)?.find(({ depth }) => depth === 0);
  return itself ? nodeOf(itself, branches, expanded) : null;
}

function nodeOf(
  { id, name, children_count }: Branch[number],
  branches: ReadonlyMap<string, Branch>,
  expanded: ReadonlySet<string>,
): OrgNode {
  const below = expanded.has(id) ? branches.get(id)?.filter(({ depth }) => depth === 1) : undefined;
  return {
    id,
    name,
    hasChildren: children_count > 0,
    children: below?.map((child) => nodeOf(child, branches, expanded)),
  };
}
