/** Every component with sample data, for development (`/_ui`); it is not in the built files. */
import { type ReactNode, useState } from 'react';
import { Page } from '@/ui/Page';
import { Tabs } from '@/ui/Tabs';
import { Charts } from './Charts';
import { Data } from './Data';
import { Forms } from './Forms';
import { Messages } from './Messages';
import { Notebook } from './Notebook';

const PARTS: Record<string, [label: string, content: ReactNode]> = {
  notebook: ['Sổ tay', <Notebook key="notebook" />],
  forms: ['Biểu mẫu', <Forms key="forms" />],
  messages: ['Thông báo', <Messages key="messages" />],
  data: ['Bảng', <Data key="data" />],
  charts: ['Biểu đồ', <Charts key="charts" />],
};

export default function Showcase() {
  const [part, setPart] = useState(location.hash.slice(1) || 'notebook');
  return (
    <Page title="Bộ thành phần" lead="Mọi thành phần giao diện, với dữ liệu mẫu." width="wide">
      <Tabs
        label="Nhóm thành phần"
        value={part}
        onChange={setPart}
        tabs={Object.entries(PARTS).map(([id, [label]]) => ({ id, label }))}
      >
        {PARTS[part]?.[1]}
      </Tabs>
    </Page>
  );
}
