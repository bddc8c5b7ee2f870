import { CalendarClock, Plus } from 'lucide-react';
import { Button } from '@/ui/Button';
import { Progress } from '@/ui/Progress';
import { StepList } from '@/ui/StepList';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { Timeline } from '@/ui/Timeline';

export const Notebook = () => (
  <div className="columns">
    <div className="stack" data-gap="large">
      <div className="gold-rule">
        <p className="eyebrow">Chuyên đề năm 2026</p>
        <p>Ý chí tự lực, tự cường, khát vọng phát triển đất nước phồn vinh, hạnh phúc</p>
      </div>
      <section className="card" data-tone="next">
        <p className="eyebrow">Việc cần làm tiếp theo</p>
        <h2>Tự báo cáo kết quả trước ngày 30/11/2026</h2>
        <p className="hint with-icon">
          <CalendarClock size={18} aria-hidden="true" /> Còn 8 ngày
        </p>
        <Button block>Viết báo cáo kết quả</Button>
      </section>
      <section className="stack">
        <h2>Các bước trong năm</h2>
        <StepList
          steps={[
            { name: 'Đăng ký việc làm theo', state: 'done', status: 'Đã xong' },
            { name: 'Công khai trước chi bộ', state: 'done', status: 'Đã xong' },
            { name: 'Tự báo cáo kết quả', state: 'now', status: 'Đang mở', note: 'Hạn: 30/11/2026' },
            { name: 'Chi bộ nhận xét, đánh giá', state: 'later', status: 'Chưa đến hạn' },
          ]}
        />
      </section>
    </div>
    <div className="stack" data-gap="large">
      <section className="stack">
        <div className="split">
          <h2>Việc tôi đã đăng ký</h2>
          <span className="hint">1/2 việc</span>
        </div>
        <article className="card">
          <div className="split">
            <h3>Mỗi tháng dành một ngày thứ Bảy giúp bà con làm thủ tục hành chính tại xã Đăk Cấm</h3>
            <Tag tone="sent">Đã công khai</Tag>
          </div>
          <SummaryList
            rows={[
              { term: 'Cách đo', value: '12 buổi, ít nhất 60 lượt hồ sơ', action: <a href="#sua">Sửa</a> },
              { term: 'Căn cứ', value: 'Chuẩn mực đạo đức của chi bộ, điều 3' },
            ]}
          />
          <Progress label="Đã làm được" done={9} total={12} />
          <Button kind="secondary">Ghi tiến độ</Button>
        </article>
        <Button kind="secondary" block icon={<Plus size={18} aria-hidden="true" />}>
          Thêm một việc
        </Button>
      </section>
      <section className="card">
        <h2>Quá trình</h2>
        <Timeline
          label="Quá trình"
          entries={[
            {
              id: '1',
              at: '2026-02-27T12:30:00Z',
              title: 'Công khai trước chi bộ',
              by: 'Trần Văn Bình, bí thư',
              tone: 'done',
            },
            {
              id: '2',
              at: '2026-02-03T02:15:00Z',
              title: 'Đề nghị bổ sung con số',
              body: '“Giúp bà con” là bao nhiêu buổi?',
              tone: 'problem',
            },
            { id: '3', at: '2026-01-20T09:05:00Z', title: 'Đã đăng ký' },
          ]}
        />
      </section>
      <p className="button-row">
        <Tag>Chưa đến hạn</Tag>
        <Tag tone="open">Chưa đăng ký</Tag>
        <Tag tone="waiting">Bản nháp</Tag>
        <Tag tone="sent">Đã đăng ký</Tag>
        <Tag tone="done">Đã đánh giá</Tag>
        <Tag tone="problem">Quá hạn</Tag>
      </p>
    </div>
  </div>
);
