import './ariaPress';
import './ariaStrings';
import { useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import type { Key } from 'react-aria-components';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';

export interface OrgNode {
  id: string;
  name: string;
  /** A short figure beside the name: "97,8%". */
  note?: string;
  /** The figure asks for attention. */
  low?: boolean;
  /** True with no `children` yet: they are fetched on opening (`onExpand`). */
  hasChildren?: boolean;
  children?: readonly OrgNode[];
}
export interface OrgTreeProps {
  label: string;
  roots: readonly OrgNode[];
  value: string;
  onChange: (id: string) => void;
  expanded: ReadonlySet<string>;
  onExpand: (expanded: Set<string>) => void;
}

const texts = (keys: Iterable<Key>) => new Set([...keys].map(String));

/** The dated tree of organisations, for wide screens; phones drill down through lists instead. */
export function OrgTree({ label, roots, value, onChange, expanded, onExpand }: OrgTreeProps) {
  return (
    <Tree
      className="tree"
      aria-label={label}
      items={roots}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : texts(keys);
        if (id !== undefined) onChange(id);
      }}
      expandedKeys={expanded}
      onExpandedChange={(keys) => onExpand(texts(keys))}
    >
      {renderNode}
    </Tree>
  );
}

function renderNode(node: OrgNode) {
  const { name } = node;
  return (
    <TreeItem
      className="tree__row"
      id={node.id}
      textValue={name}
      hasChildItems={node.hasChildren ?? Boolean(node.children?.length)}
    >
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <>
            {hasChildItems ? <Toggle name={name} open={isExpanded} /> : <span className="tree__leaf" />}
            <span className="tree__name">{name}</span>
            {node.note && (
              <span className="tree__note" data-low={node.low || undefined}>
                {node.note}
              </span>
            )}
          </>
        )}
      </TreeItemContent>
      <Collection items={node.children ?? []}>{renderNode}</Collection>
    </TreeItem>
  );
}

function Toggle({ name, open }: { name: string; open: boolean }) {
  const { t } = useLingui();
  return (
    <Button
      slot="chevron"
      className="tree__toggle"
      aria-label={open ? t`Thu gọn ${name}` : t`Mở rộng ${name}`}
    >
      <ChevronRight size={18} aria-hidden="true" />
    </Button>
  );
}
