import { useState } from 'react';
import { formatInstantDate } from '@/i18n/format';
import { DataTable, type Sort } from '@/ui/DataTable';
import { Field } from '@/ui/Field';
import { FilterBar } from '@/ui/FilterBar';
import { OrgTree } from '@/ui/OrgTree';
import { Pager } from '@/ui/Pager';
import { RowErrors } from '@/ui/RowErrors';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/Tag';
import { MEMBERS, ROW_ERRORS, TREE } from './sample';

export function Data() {
  const [unit, setUnit] = useState('khoi');
  const [expanded, setExpanded] = useState(new Set(['khoi']));
  const [selected, setSelected] = useState(new Set<string>());
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  const [filtered, setFiltered] = useState(true);
  return (
    <div className="columns" data-with-tree="">
      <section className="card">
        <h2>Cây tổ chức</h2>
        <OrgTree
          label="Cây tổ chức"
          roots={TREE}
          value={unit}
          onChange={setUnit}
          expanded={expanded}
          onExpand={setExpanded}
        />
      </section>
      <div className="stack" data-gap="large">
        <FilterBar
          chips={
            filtered
              ? [{ id: 'state', text: 'Tình trạng: chưa đăng ký', onRemove: () => setFiltered(false) }]
              : []
          }
          onClear={() => setFiltered(false)}
        >
          <Field label="Tìm theo tên hoặc số thẻ" type="search" />
          <Select
            label="Tình trạng"
            emptyLabel="Tất cả"
            options={[{ value: 'none', label: 'Chưa đăng ký' }]}
          />
        </FilterBar>
        <DataTable
          caption="Đảng viên"
          captionNote="Tính đến 14:05, 20/01/2026 · theo cơ cấu ngày 20/01/2026"
          rows={MEMBERS}
          rowId={(row) => row.id}
          rowName={(row) => row.name}
          sort={sort}
          onSort={setSort}
          selected={selected}
          onSelect={setSelected}
          columns={[
            { id: 'name', header: 'Họ và tên', sortable: true, cell: (row) => row.name },
            { id: 'unit', header: 'Chi bộ', cell: (row) => row.unit },
            { id: 'state', header: 'Tình trạng', cell: (row) => <Tag tone={row.tone}>{row.state}</Tag> },
            {
              id: 'at',
              header: 'Cập nhật',
              number: true,
              sortable: true,
              cell: (row) => formatInstantDate(row.at),
            },
          ]}
        />
        <Pager summary="26–50 trong 3.481 đảng viên" onPrevious={() => undefined} onNext={() => undefined} />
        <RowErrors errors={ROW_ERRORS} label="Các dòng lỗi" />
      </div>
    </div>
  );
}
